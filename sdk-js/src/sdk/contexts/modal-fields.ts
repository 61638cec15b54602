import { ComponentType } from "../constants/component-type";
import { host } from "../host";
import { append, define, isArray, own } from "../primordials";

/**
 * What was filled in, by custom id: a text, a choice's value or a checkbox's boolean; the values of
 * a menu or of a group of checkboxes as a list; the files of an upload as attachments.
 */
export function modalFields(payload: unknown): object {
  const data = own(payload, "data");
  const fields = {};
  collect(fields, own(data, "components"), own(data, "resolved"));
  return fields;
}

function collect(fields: object, components: unknown, resolved: unknown): void {
  if (!isArray(components)) return;
  for (let i = 0; i < components.length; i++) {
    const component = components[i];
    add(fields, component, resolved);
    add(fields, own(component, "component"), resolved); // in a label
    collect(fields, own(component, "components"), resolved); // in a row
  }
}

function add(fields: object, component: unknown, resolved: unknown): void {
  const customId = own(component, "custom_id");
  if (typeof customId === "string") define(fields, customId, valueOf(component, resolved));
}

function valueOf(component: unknown, resolved: unknown): unknown {
  const values = own(component, "values");
  if (own(component, "type") === ComponentType.FileUpload) return filesOf(values, resolved);
  return isArray(values) ? values : (own(component, "value") ?? null);
}

function filesOf(ids: unknown, resolved: unknown): unknown[] {
  const files: unknown[] = [];
  const attachments = own(resolved, "attachments");
  if (!isArray(ids)) return files;
  for (let i = 0; i < ids.length; i++) {
    const file = own(attachments, ids[i] as string);
    if (file !== undefined) append(files, host.camelize(file));
  }
  return files;
}
