import type { EventUser } from "../user";

/** The application behind an integration. */
export interface IntegrationApplication {
  id: string;
  name: string;
  icon: string | null;
  description: string;
  bot?: EventUser;
}
