/** The colours of a role: one, two for a gradient, or three for a hologram. */
export interface RoleColors {
  primaryColor: number;
  secondaryColor: number | null;
  tertiaryColor: number | null;
}
