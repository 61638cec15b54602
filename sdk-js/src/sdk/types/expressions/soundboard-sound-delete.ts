/** A sound was deleted. */
export interface EventSoundboardSoundDelete {
  soundId: string;
  guildId: string;
}
