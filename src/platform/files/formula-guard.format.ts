/** Cells of text files that a spreadsheet would take for a formula are led by an apostrophe, and lose it again when they are read. */

const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
/** The very text that was guarded: one that began with an apostrophe of its own keeps it. */
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
