/** What modules of the platform offer, by name: there once the module ran. */

import { create } from "../prelude/lent";

export const offered = create(null) as Record<string, unknown>;
