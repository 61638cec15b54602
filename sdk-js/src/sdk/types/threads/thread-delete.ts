/** A thread was deleted. */
export interface EventThreadDelete {
  id: string;
  guildId: string;
  parentId: string;
  type: number;
}
