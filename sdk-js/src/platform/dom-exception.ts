/** `DOMException`: an Error with one of the web's names. */

import { SafeError, defineProperty, indexOf, setPrototypeOf, slice, stackOf } from "../prelude/lent";
import { constant, tag, text } from "./classes";

/** The names that have a number, which starts at 1; the empty ones were given up by the web. */
const NUMBERED = [
  "IndexSizeError", "", "HierarchyRequestError", "WrongDocumentError", "InvalidCharacterError", "", "NoModificationAllowedError",
  "NotFoundError", "NotSupportedError", "InUseAttributeError", "InvalidStateError", "SyntaxError", "InvalidModificationError",
  "NamespaceError", "InvalidAccessError", "", "TypeMismatchError", "SecurityError", "NetworkError", "AbortError",
  "URLMismatchError", "QuotaExceededError", "TimeoutError", "InvalidNodeTypeError", "DataCloneError",
];

/** The constants of the class: `NOT_FOUND_ERR` is the number of `NotFoundError`. */
const CONSTANTS = [
  "INDEX_SIZE_ERR", "DOMSTRING_SIZE_ERR", "HIERARCHY_REQUEST_ERR", "WRONG_DOCUMENT_ERR", "INVALID_CHARACTER_ERR", "NO_DATA_ALLOWED_ERR",
  "NO_MODIFICATION_ALLOWED_ERR", "NOT_FOUND_ERR", "NOT_SUPPORTED_ERR", "INUSE_ATTRIBUTE_ERR", "INVALID_STATE_ERR", "SYNTAX_ERR",
  "INVALID_MODIFICATION_ERR", "NAMESPACE_ERR", "INVALID_ACCESS_ERR", "VALIDATION_ERR", "TYPE_MISMATCH_ERR", "SECURITY_ERR",
  "NETWORK_ERR", "ABORT_ERR", "URL_MISMATCH_ERR", "QUOTA_EXCEEDED_ERR", "TIMEOUT_ERR", "INVALID_NODE_TYPE_ERR", "DATA_CLONE_ERR",
];

export class DOMException {
  #name: string;
  #message: string;

  constructor(message: unknown = "", options: unknown = "Error") {
    const given = typeof options === "object" && options !== null ? (options as { name?: unknown; cause?: unknown }) : null;
    const name = given === null ? options : given.name;
    this.#message = text(message);
    this.#name = name === undefined ? "Error" : text(name);
    if (given !== null && "cause" in given) hidden(this, "cause", given.cause);
    // An Error made here has the stack; its first line is made to name this exception.
    hidden(this, "stack", this.#name + (this.#message === "" ? "" : ": " + this.#message) + framesOf(stackOf(new SafeError())));
  }

  get name(): string {
    return this.#name;
  }

  get message(): string {
    return this.#message;
  }

  get code(): number {
    for (let i = 0; i < NUMBERED.length; i++) if (NUMBERED[i] === this.#name && this.#name !== "") return i + 1;
    return 0;
  }
}

function hidden(holder: object, name: string, value: unknown): void {
  defineProperty(holder, name, { __proto__: null, value, configurable: true, writable: true } as PropertyDescriptor);
}

/** The lines behind the first two: the message, and the constructor's own. */
function framesOf(stack: string | null): string {
  const first = stack === null ? -1 : indexOf(stack, "\n");
  const second = stack === null || first < 0 ? -1 : indexOf(stack, "\n", first + 1);
  return stack === null || second < 0 ? "" : slice(stack, second);
}

setPrototypeOf(DOMException.prototype, SafeError.prototype);
tag(DOMException, "DOMException");
for (let i = 0; i < CONSTANTS.length; i++) {
  constant(DOMException, CONSTANTS[i] as string, i + 1);
  constant(DOMException.prototype, CONSTANTS[i] as string, i + 1);
}
