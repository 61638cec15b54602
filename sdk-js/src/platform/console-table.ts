/** The text of `console.table`. */

import { create, getOwnPropertyDescriptor, inspect, isArray, keys, list, safeMap, slice, toText, typedLength, typedName, unboxed } from "../prelude/lent";
import { offer } from "./classes";

const MAX_ROWS = 100;
const MAX_COLUMNS = 20;
const MAX_CELL = 200;
const INDEX = "(index)";
const VALUES = "Values";

type Row = Record<string, string>;

/** Null for what has no rows. */
function consoleTable(data: unknown, wanted: unknown): string | null {
  if (typeof data !== "object" || data === null) return null;
  const columns = list<string>();
  const known = safeMap<string, true>();
  const addColumn = (name: string): void => {
    if (known.get(name) === true || columns.length >= MAX_COLUMNS) return;
    known.set(name, true);
    columns[columns.length] = name;
  };
  addColumn(INDEX);
  const named = isArray(wanted);
  if (named) for (let i = 0; i < wanted.length && i < MAX_COLUMNS; i++) addColumn(toText(wanted[i]));
  const rows = rowsOf(data, named ? () => {} : addColumn, addColumn);
  return rows.length === 0 && !named ? null : draw(columns, rows);
}

function rowsOf(data: object, addColumn: (name: string) => void, addValues: (name: string) => void): Row[] {
  const rows = list<Row>();
  const names = namesOf(data);
  let plain = false;
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    const value = valueOf(data, name);
    const row = create(null) as Row;
    row[INDEX] = name;
    if (typeof value === "object" && value !== null) {
      const cells = namesOf(value);
      for (let j = 0; j < cells.length && j < MAX_COLUMNS; j++) {
        addColumn(cells[j] as string);
        row[cells[j] as string] = cell(valueOf(value, cells[j] as string));
      }
    } else {
      plain = true;
      row[VALUES] = cell(value);
    }
    rows[rows.length] = row;
  }
  if (plain) addValues(VALUES);
  return rows;
}

function namesOf(value: object): string[] {
  const names = list<string>();
  // V8 aborts the process when asked for the keys of a very long typed array or text.
  const length = isArray(value) ? value.length : typedName(value) !== undefined ? typedLength(value) : -1;
  if (length >= 0) for (let i = 0; i < length && i < MAX_ROWS; i++) names[i] = toText(i);
  else if (unboxed(value) === null) {
    const all = keys(value);
    for (let i = 0; i < all.length && i < MAX_ROWS; i++) names[i] = all[i] as string;
  }
  return names;
}

/** No getter of guild code is asked. */
const valueOf = (holder: object, name: string): unknown => getOwnPropertyDescriptor(holder, name)?.value as unknown;

function cell(value: unknown): string {
  const text = typeof value === "string" ? "'" + slice(value, 0, MAX_CELL) + "'" : inspect(value, 1);
  return slice(text, 0, MAX_CELL);
}

function draw(columns: string[], rows: Row[]): string {
  const widths = list<number>();
  for (let i = 0; i < columns.length; i++) widths[i] = widthOf(columns[i] as string, rows);
  let text = rule(widths, "┌", "┬", "┐") + "\n" + line(columns, widths, (name) => name) + "\n" + rule(widths, "├", "┼", "┤");
  for (let i = 0; i < rows.length; i++) text += "\n" + line(columns, widths, (name) => (rows[i] as Row)[name] ?? "");
  return text + "\n" + rule(widths, "└", "┴", "┘");
}

function widthOf(column: string, rows: Row[]): number {
  let width = column.length;
  for (let i = 0; i < rows.length; i++) {
    const length = ((rows[i] as Row)[column] ?? "").length;
    if (length > width) width = length;
  }
  return width + 2;
}

function rule(widths: number[], left: string, middle: string, right: string): string {
  let text = left;
  for (let i = 0; i < widths.length; i++) text += (i > 0 ? middle : "") + repeated("─", widths[i] as number);
  return text + right;
}

function line(columns: string[], widths: number[], cellOf: (name: string) => string): string {
  let text = "│";
  for (let i = 0; i < columns.length; i++) {
    const shown = " " + cellOf(columns[i] as string);
    text += shown + repeated(" ", (widths[i] as number) - shown.length) + "│";
  }
  return text;
}

function repeated(part: string, count: number): string {
  let text = "";
  for (let i = 0; i < count; i++) text += part;
  return text;
}

offer(consoleTable, "console.table");
