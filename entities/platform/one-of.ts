/** A word column: text with a CHECK that holds it to a closed list of the kernel. */
import { Check } from "typeorm";
import type { WordList } from "../../src/kernel/words.js";

/** Class decorator; names the constraint `<table>_<column>_check`, as the migrations do. Null passes, as in SQL. */
export const OneOf = (table: string, column: string, list: WordList<string>): ClassDecorator =>
  Check(`${table}_${column}_check`, `"${column}" IN (${Object.keys(list).map((word) => `'${word}'`).join(", ")})`) as ClassDecorator;

/** The same for an array column: every element is a word of the list. */
export const SomeOf = (table: string, column: string, list: WordList<string>): ClassDecorator =>
  Check(`${table}_${column}_check`, `"${column}" <@ ARRAY[${Object.keys(list).map((word) => `'${word}'`).join(", ")}]::text[]`) as ClassDecorator;

/** A dated row ends after it began: an empty stretch would slip past every overlap check. */
export const Period = (table: string): ClassDecorator => Check(`${table}_period_check`, `"valid_to" > "valid_from"`) as ClassDecorator;
