import Papa from 'papaparse';

/** A block of cells, row by row, as a spreadsheet puts it on the clipboard. */
export type Block = string[][];

/** Tabs and line breaks, with quotes round a cell that holds either. The blank line a spreadsheet ends with is no row. */
export function readBlock(text: string): Block {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
  return data.map((cells) => cells.map(unescapeFormula));
}

/** What a cell says is text: one that begins like a formula gets an apostrophe, which `readBlock` takes off again. */
export function writeBlock(block: Block): string {
  return Papa.unparse(block, { delimiter: '\t', newline: '\r\n', escapeFormulae: true });
}

function unescapeFormula(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
