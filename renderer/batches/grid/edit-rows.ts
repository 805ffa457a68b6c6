import type { BatchRow } from '#core/contract/batches.ts';
import type { Block } from './clipboard.ts';
import type { GridColumn, GridRow } from './columns.ts';

export interface Cell {
  row: number;
  column: number;
}

/** A rectangle of cells, both corners inside. */
export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function rangeOf(one: Cell, other: Cell): Range {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** What a change of many cells came to. */
export interface Edited {
  rows: BatchRow[];
  changed: number;
  /** Texts that a cell could not hold, and names that are no row; these cells are as they were. */
  refused: { where: string; text: string }[];
  /** Cells of the block that lay past the last row or column. */
  outside: number;
}

/** The cells of a rectangle as text: what is the row's own, else what it follows. */
export function copyRange(rows: readonly GridRow[], columns: readonly GridColumn[], range: Range): Block {
  return rows
    .slice(range.top, range.bottom + 1)
    .map((row) => columns.slice(range.left, range.right + 1).map((column) => column.own(row) || column.inherited(row)));
}

/**
 * Lays a block over the grid from the upper left of the selection. One cell fills the whole selection. A block that
 * begins with the names of bodies is laid by name and not by place: a spreadsheet is seldom in the same order.
 */
export function pasteBlock(
  grid: readonly GridRow[],
  columns: readonly GridColumn[],
  selection: Range,
  block: Block,
): Edited {
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (single !== undefined) return fillRange(grid, columns, selection, single);
  const byName = columns[selection.left]?.kind === 'body';
  const rows = grid.map(({ row }) => row);
  const edited: Edited = { rows, changed: 0, refused: [], outside: 0 };
  for (const [down, cells] of block.entries()) {
    const at = byName ? rowNamed(grid, cells[0] ?? '') : selection.top + down;
    if (at === -1) {
      if ((cells[0] ?? '').trim() !== '') edited.refused.push({ where: '', text: cells[0] ?? '' });
      continue;
    }
    for (const [along, text] of cells.entries()) {
      if (byName && along === 0) continue;
      setCell(edited, grid, columns, { row: at, column: selection.left + along }, text);
    }
  }
  return edited;
}

/** The same text into every cell of a rectangle; '' clears them. */
export function fillRange(
  grid: readonly GridRow[],
  columns: readonly GridColumn[],
  range: Range,
  text: string,
): Edited {
  const edited: Edited = { rows: grid.map(({ row }) => row), changed: 0, refused: [], outside: 0 };
  for (let row = range.top; row <= range.bottom; row += 1)
    for (let column = range.left; column <= range.right; column += 1)
      setCell(edited, grid, columns, { row, column }, text);
  return edited;
}

function setCell(
  edited: Edited,
  grid: readonly GridRow[],
  columns: readonly GridColumn[],
  { row: at, column: along }: Cell,
  text: string,
): void {
  const column = columns[along];
  const before = edited.rows[at];
  const shown = grid[at];
  if (column === undefined || before === undefined || shown === undefined) {
    if (text.trim() !== '') edited.outside += 1;
    return;
  }
  if (column.kind === 'body') return;
  // What a cell follows is not made its own by being copied out and pasted back.
  if (column.own(shown) === '' && text !== '' && text === column.inherited(shown)) return;
  const after = column.set(before, text);
  if (after === null) edited.refused.push({ where: column.title, text });
  else if (JSON.stringify(after) !== JSON.stringify(before)) {
    edited.rows[at] = after;
    edited.changed += 1;
  }
}

function rowNamed(grid: readonly GridRow[], name: string): number {
  const wanted = folded(name);
  if (wanted === '') return -1;
  return grid.findIndex(({ body }) =>
    [body?.nameEn, body?.nameZh, body?.shortZh, body?.key].some((one) => one && folded(one) === wanted),
  );
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
