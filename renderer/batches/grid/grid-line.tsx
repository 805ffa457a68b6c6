// biome-ignore-all lint/a11y/useSemanticElements: the rows are drawn apart from each other, which a table cannot be
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { clsx } from 'clsx';
import type { MouseEvent, ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';
import { problemsAt, warningsAt } from '../row-problems.ts';
import type { GridColumn, GridRow } from './columns.ts';
import type { Cell, Range } from './edit-rows.ts';
import classes from './grid.module.css';
import { rowHeight } from './use-window.ts';

interface GridLineProps {
  id: string;
  index: number;
  row: GridRow;
  columns: readonly GridColumn[];
  lefts: readonly number[];
  template: string;
  /** The column under the cursor; null: it is in another row. */
  cursor: number | null;
  selection: Range;
  onMouseDown: (event: MouseEvent, cell: Cell) => void;
  onToggle: (cell: Cell) => void;
  editor: ReactNode;
}

/** One row of the grid: each cell with its own value, or paler what it follows, and marked where something is wrong. */
export function GridLine(props: GridLineProps) {
  const { id, index, row, columns, lefts, template, cursor, selection, onMouseDown, onToggle, editor } = props;
  const words = useText();
  const inRows = index >= selection.top && index <= selection.bottom;
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      className={classes.line}
      data-left-out={row.row.leftOut || undefined}
      style={{ gridTemplateColumns: template, transform: `translateY(${index * rowHeight}px)` }}
    >
      {columns.map((column, place) => {
        const own = column.own(row);
        const problems = row.row.leftOut ? [] : problemsAt(row.checked, column.id, words);
        const warnings = row.row.leftOut ? [] : warningsAt(row.checked, column.id, words);
        const selected = inRows && place >= selection.left && place <= selection.right;
        const said = [...problems, ...warnings];
        return (
          <div
            key={column.id}
            id={`${id}-${index}-${place}`}
            role="gridcell"
            tabIndex={-1}
            aria-colindex={place + 1}
            aria-selected={selected}
            aria-invalid={problems.length > 0 || undefined}
            className={clsx(classes.cell, own === '' && classes.inherited)}
            data-cell={column.id}
            data-cursor={cursor === place || undefined}
            data-selected={selected || undefined}
            data-problem={problems.length > 0 || undefined}
            data-sticky={column.kind === 'include' || column.kind === 'body' || undefined}
            style={column.kind === 'body' ? { left: lefts[place] } : undefined}
            title={said.length > 0 ? said.join('\n') : own || column.inherited(row)}
            onMouseDown={(event) => onMouseDown(event, { row: index, column: place })}
          >
            {column.kind === 'include' ? (
              <input
                type="checkbox"
                tabIndex={-1}
                aria-label={column.title}
                checked={!row.row.leftOut}
                onChange={() => onToggle({ row: index, column: place })}
              />
            ) : (
              <span className={classes.text}>{(own || column.inherited(row)).replaceAll('\n', ' ⏎ ')}</span>
            )}
            {problems.length > 0 ? (
              <IconAlertTriangle size={14} className={classes.problemIcon} aria-hidden />
            ) : (
              warnings.length > 0 && <IconInfoCircle size={14} className={classes.warningIcon} aria-hidden />
            )}
            {said.length > 0 && <span className="visually-hidden">{said.join(' ')}</span>}
            {cursor === place && editor}
          </div>
        );
      })}
    </div>
  );
}
