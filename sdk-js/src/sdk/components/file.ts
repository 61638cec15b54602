import { ComponentType } from "../constants/component-type";
import { slice } from "../primordials";
import type { ComponentJson } from "../types/component";
import { ComponentBase } from "./component-base";
import { checkText, wrong } from "./limits";

const ATTACHMENT = "attachment://";

/**
 * A file that is attached to the message.
 *
 * @example
 * const report = new FileBuilder("attachment://report.pdf").setSpoiler();
 */
export class FileBuilder extends ComponentBase {
  #url: string;

  constructor(url: string) {
    super(ComponentType.File);
    this.#url = url;
  }

  /** `attachment://` and the name of an attachment of the message. */
  setUrl(url: string): this {
    this.#url = url;
    return this;
  }

  setSpoiler(spoiler: boolean = true): this {
    return this.set("spoiler", spoiler);
  }

  toJSON(): ComponentJson {
    checkText("file", "file.url", this.#url, 2048, 1);
    if (slice(this.#url, 0, ATTACHMENT.length) !== ATTACHMENT) {
      throw wrong("file", `file.url does not begin with ${ATTACHMENT}`);
    }
    return { ...this.json("file"), file: { url: this.#url } };
  }
}

/**
 * Starts a file that is attached to the message.
 *
 * @example
 * const report = file("attachment://report.pdf");
 */
export function file(url: string): FileBuilder {
  return new FileBuilder(url);
}
