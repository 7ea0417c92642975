/** All migrations, oldest first; one that has run anywhere is never edited again. */
import { Foundation1767225600000 } from "./1767225600000-foundation.js";
import { Organisations1767225700000 } from "./1767225700000-organisations.js";

export const MIGRATIONS = [Foundation1767225600000, Organisations1767225700000] as const;
