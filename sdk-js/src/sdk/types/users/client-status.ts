/** The status on each device that somebody uses. */
export interface ClientStatus {
  desktop?: string;
  mobile?: string;
  web?: string;
}
