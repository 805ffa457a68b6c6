// biome-ignore-all lint/a11y/useSemanticElements: the rows are drawn apart from each other, which a table cannot be
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { BatchRow } from '#core/contract/batches.ts';
import { useText } from '../../i18n/index.ts';
import { type After, CellEditor } from './cell-editor.tsx';
import { readBlock, writeBlock } from './clipboard.ts';
import type { GridColumn, GridRow } from './columns.ts';
import { type Cell, copyRange, type Edited, fillRange, pasteBlock, rangeOf } from './edit-rows.ts';
import classes from './grid.module.css';
import { GridLine } from './grid-line.tsx';
import { useGridHistory } from './use-grid-history.ts';
import { rowHeight, useRowWindow } from './use-window.ts';

const headHeight = 30;
/** Room for the bar across, so that a short list needs none down. */
const scrollbar = 20;

/** What the page may ask of the grid. */
export interface GridHandle {
  /** Puts the cursor on a cell and the keys into the grid. */
  goTo: (row: number, columnId: string) => void;
  undo: () => void;
}

interface GridProps {
  ref: Ref<GridHandle>;
  label: string;
  rows: readonly GridRow[];
  columns: readonly GridColumn[];
  onChange: (rows: BatchRow[]) => void;
  /** After a paste, or a text that a cell could not hold. */
  onEdited: (edited: Edited, how: 'paste' | 'type') => void;
}

/**
 * The rows of a batch as a spreadsheet has them: arrows, Tab, Enter and F2 to edit, Escape, copy and paste of blocks,
 * undo. The frame holds the focus and names the cell under the cursor, so that a row scrolled away takes nothing along.
 */
export function Grid({ ref, label, rows, columns, onChange, onEdited }: GridProps) {
  const { t } = useText('batches');
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<Cell>({ row: 0, column: 1 });
  const [anchor, setAnchor] = useState<Cell>(cursor);
  const [editing, setEditing] = useState<string | null>(null);
  // After Escape, Tab leaves the grid instead of walking through it.
  const [leaving, setLeaving] = useState(false);
  const { first, last, reveal } = useRowWindow(frame, rows.length);
  const history = useGridHistory(
    rows.map(({ row }) => row),
    onChange,
  );
  const inside = (cell: Cell): Cell => ({
    row: Math.max(0, Math.min(cell.row, rows.length - 1)),
    column: Math.max(0, Math.min(cell.column, columns.length - 1)),
  });
  const at = inside(cursor);
  const selection = rangeOf(at, inside(anchor));
  const lefts = columns.map((_, place) => columns.slice(0, place).reduce((sum, { width }) => sum + width, 0));
  const template = columns.map(({ width }) => `${width}px`).join(' ');
  const total = columns.reduce((sum, { width }) => sum + width, 0);

  function show(cell: Cell): void {
    const left = lefts[cell.column] ?? 0;
    reveal(cell.row, left, left + (columns[cell.column]?.width ?? 0), stickyWidth(columns), headHeight);
  }
  function moveTo(cell: Cell, extend = false): void {
    const next = inside(cell);
    setCursor(next);
    if (!extend) setAnchor(next);
    setLeaving(false);
    show(next);
  }
  useImperativeHandle(ref, () => ({
    goTo(row, columnId) {
      const column = columns.findIndex((one) => one.id === columnId);
      moveTo({ row, column: column === -1 ? 1 : column });
      frame.current?.focus({ preventScroll: true });
    },
    undo: () => void history.undo(),
  }));
  // Back from a field in a cell, the keys belong to the grid again.
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && editing === null) frame.current?.focus({ preventScroll: true });
    wasEditing.current = editing !== null;
  }, [editing]);

  function apply(edited: Edited, how: 'paste' | 'type'): void {
    if (edited.changed > 0) history.change(edited.rows);
    if (how === 'paste' || edited.refused.length > 0) onEdited(edited, how);
  }
  function commit(text: string, after: After): void {
    setEditing(null);
    apply(fillRange(rows, columns, rangeOf(at, at), text), 'type');
    const step = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] }[after];
    if (after !== 'stay') moveTo({ row: at.row + (step[0] ?? 0), column: at.column + (step[1] ?? 0) });
  }
  /** By Enter with what is there, by a letter with that letter. */
  function edit(start: string | null): boolean {
    const column = columns[at.column];
    const row = rows[at.row];
    if (column === undefined || row === undefined || column.kind === 'body') return false;
    if (column.kind === 'include') {
      apply(fillRange(rows, columns, selection, row.row.leftOut ? 'yes' : 'no'), 'type');
      return true;
    }
    setAnchor(at);
    show(at);
    setEditing(start ?? column.own(row));
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (editing !== null || event.nativeEvent.isComposing) return;
    const mod = event.ctrlKey || event.metaKey;
    if (event.key === 'Tab') {
      const next = tabbed(at, event.shiftKey ? -1 : 1, rows.length, columns.length);
      if (leaving || next === null || mod || event.altKey) return;
      event.preventDefault();
      moveTo(next);
      return;
    }
    const step = stepOf(event.key, at, rows.length, columns.length, mod);
    if (step !== null) moveTo(step, event.shiftKey);
    else if (mod && event.key.toLowerCase() === 'z') void (event.shiftKey ? history.redo() : history.undo());
    else if (mod && event.key.toLowerCase() === 'y') history.redo();
    else if (mod && event.key.toLowerCase() === 'a') {
      setAnchor({ row: 0, column: 0 });
      setCursor({ row: rows.length - 1, column: columns.length - 1 });
    } else if (mod && event.key.toLowerCase() === 'd') {
      const source = rows[selection.top];
      const column = columns[at.column];
      if (source && column)
        apply(
          fillRange(rows, columns, { ...selection, left: at.column, right: at.column }, column.own(source)),
          'type',
        );
    } else if (event.key === 'Escape' && !leaving) {
      setAnchor(at);
      setLeaving(true);
    } else if (event.key === 'Delete' || event.key === 'Backspace')
      apply(fillRange(rows, columns, selection, ''), 'type');
    else if (event.key === 'Enter' || event.key === 'F2') edit(null);
    else if (event.key === ' ' && columns[at.column]?.kind === 'include') edit(null);
    else if (event.key.length === 1 && !mod && !event.altKey)
      edit(columns[at.column]?.kind === 'choice' ? null : event.key);
    else return;
    event.preventDefault();
    // A letter that begins a cell is no shortcut of the page.
    event.stopPropagation();
  }
  function onCopy(event: ClipboardEvent): void {
    if (editing !== null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeBlock(copyRange(rows, columns, selection)));
  }
  function onPaste(event: ClipboardEvent): void {
    if (editing !== null) return;
    event.preventDefault();
    apply(pasteBlock(rows, columns, selection, readBlock(event.clipboardData.getData('text/plain'))), 'paste');
  }
  function onMouseDown(event: MouseEvent, cell: Cell): void {
    if (event.button !== 0 || (editing !== null && cell.row === at.row && cell.column === at.column)) return;
    event.preventDefault();
    frame.current?.focus({ preventScroll: true });
    moveTo(cell, event.shiftKey);
  }

  const column = columns[at.column];
  const shown = rows.slice(first, last);
  return (
    <div
      ref={frame}
      className={classes.frame}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-activedescendant={`${id}-${at.row}-${at.column}`}
      aria-keyshortcuts="Enter F2 Escape Control+C Control+V Control+Z Control+D"
      tabIndex={0}
      style={{ height: headHeight + rows.length * rowHeight + scrollbar, maxWidth: total + 2 }}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onPaste={onPaste}
      onDoubleClick={() => edit(null)}
    >
      <div
        className={classes.head}
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: template, width: total }}
        tabIndex={-1}
      >
        {columns.map(({ id: name, title, kind }, place) => (
          <div
            key={name}
            role="columnheader"
            tabIndex={-1}
            aria-colindex={place + 1}
            className={classes.headCell}
            data-sticky={kind === 'include' || kind === 'body' || undefined}
            style={kind === 'body' ? { left: lefts[place] } : undefined}
            title={title}
          >
            {title}
          </div>
        ))}
      </div>
      <div className={classes.body} role="rowgroup" style={{ height: rows.length * rowHeight, width: total }}>
        {shown.map((row, offset) => (
          <GridLine
            key={row.row.bodyId}
            id={id}
            index={first + offset}
            row={row}
            columns={columns}
            lefts={lefts}
            template={template}
            cursor={at.row === first + offset ? at.column : null}
            selection={selection}
            onMouseDown={onMouseDown}
            onToggle={(cell) =>
              apply(fillRange(rows, columns, rangeOf(cell, cell), row.row.leftOut ? 'yes' : 'no'), 'type')
            }
            editor={
              editing !== null && column !== undefined && at.row === first + offset ? (
                <CellEditor
                  key={`${at.row} ${at.column}`}
                  column={column}
                  start={editing}
                  label={t('cellOf', { column: column.title, body: columns[1]?.own(row) ?? '' })}
                  onCommit={commit}
                  onCancel={() => setEditing(null)}
                />
              ) : null
            }
          />
        ))}
      </div>
    </div>
  );
}

/** The first two columns stay where they are while the others are scrolled. */
const stickyWidth = (columns: readonly GridColumn[]): number =>
  columns.filter(({ kind }) => kind === 'include' || kind === 'body').reduce((sum, { width }) => sum + width, 0);

/** Row by row; null past the first and the last cell, where Tab goes on to what follows the grid. */
function tabbed({ row, column }: Cell, by: 1 | -1, rows: number, columns: number): Cell | null {
  const place = row * columns + column + by;
  if (place < 0 || place >= rows * columns) return null;
  return { row: Math.floor(place / columns), column: place % columns };
}

function stepOf(key: string, { row, column }: Cell, rows: number, columns: number, mod: boolean): Cell | null {
  switch (key) {
    case 'ArrowDown':
      return { row: mod ? rows - 1 : row + 1, column };
    case 'ArrowUp':
      return { row: mod ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: mod ? columns - 1 : column + 1 };
    case 'ArrowLeft':
      return { row, column: mod ? 0 : column - 1 };
    case 'PageDown':
      return { row: row + 15, column };
    case 'PageUp':
      return { row: row - 15, column };
    case 'Home':
      return { row: mod ? 0 : row, column: 0 };
    case 'End':
      return { row: mod ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
