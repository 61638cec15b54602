/** A choice of a group in a modal. */
export type ChoiceOption = {
  label: string;
  /** What `ctx.fields` gets. */
  value: string;
  description?: string;
  default?: boolean;
};
