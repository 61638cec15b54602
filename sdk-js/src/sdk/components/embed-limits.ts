import { isArray, own } from "../primordials";
import { characters, checkCount, checkNumber, checkText, wrong } from "./limits";

const WHAT = "embed";
const MOST_URL = 2048;
const MOST_TOGETHER = 6000;

/** An Error that says which field Discord would refuse. */
export function checkEmbed(embed: object): void {
  checkText(WHAT, "title", own(embed, "title"), 256);
  checkText(WHAT, "description", own(embed, "description"), 4096);
  checkText(WHAT, "url", own(embed, "url"), MOST_URL);
  checkNumber(WHAT, "color", own(embed, "color"), 0, 0xffffff);
  checkParts(embed);
  const fields = own(embed, "fields");
  checkCount(WHAT, "fields", fields, 0, 25);
  if (isArray(fields)) for (let i = 0; i < fields.length; i++) checkField(fields[i], i);
  const total = textOf(embed);
  if (total > MOST_TOGETHER) throw wrong(WHAT, `all its texts together are longer than ${MOST_TOGETHER}`);
}

function checkParts(embed: object): void {
  const footer = own(embed, "footer");
  const author = own(embed, "author");
  checkText(WHAT, "footer.text", own(footer, "text"), 2048);
  checkText(WHAT, "footer.icon_url", own(footer, "icon_url"), MOST_URL);
  checkText(WHAT, "author.name", own(author, "name"), 256);
  checkText(WHAT, "author.url", own(author, "url"), MOST_URL);
  checkText(WHAT, "author.icon_url", own(author, "icon_url"), MOST_URL);
  checkText(WHAT, "image.url", own(own(embed, "image"), "url"), MOST_URL);
  checkText(WHAT, "thumbnail.url", own(own(embed, "thumbnail"), "url"), MOST_URL);
}

function checkField(field: unknown, index: number): void {
  checkText(WHAT, `fields[${index}].name`, own(field, "name"), 256, 1);
  checkText(WHAT, `fields[${index}].value`, own(field, "value"), 1024, 1);
}

function textOf(embed: object): number {
  let total = count(own(embed, "title")) + count(own(embed, "description"));
  total += count(own(own(embed, "footer"), "text")) + count(own(own(embed, "author"), "name"));
  const fields = own(embed, "fields");
  if (!isArray(fields)) return total;
  for (let i = 0; i < fields.length; i++) {
    total += count(own(fields[i], "name")) + count(own(fields[i], "value"));
  }
  return total;
}

function count(text: unknown): number {
  return typeof text === "string" ? characters(text) : 0;
}
