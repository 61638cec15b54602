import type { JsonValue } from "../json";

/** A property that an entry of the audit log changed. `key` is Discord's own name of it. */
export interface AuditLogChange {
  key: string;
  oldValue?: JsonValue;
  newValue?: JsonValue;
}
