import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { clsx } from 'clsx';
import type { FocusEvent, MouseEvent } from 'react';
import type { DataListColumn, DataListSort } from './data-list.tsx';
import classes from './list-table.module.css';
import { useMediaQueries } from './use-media-queries.ts';

interface ListTableProps<T, S extends string> {
  label: string;
  rows: readonly T[];
  rowId: (row: T) => string;
  columns: readonly DataListColumn<T>[];
  sort: DataListSort<S> | undefined;
  /** Called with the id of a sortable column. */
  onSort: (sort: DataListSort) => void;
  /** The one row in the tab order. */
  entryId: string | undefined;
  selectedId: string | null;
  onRowClick: (row: T, event: MouseEvent) => void;
  onRowMenu: (row: T, event: MouseEvent) => void;
  onRowFocus: (id: string, event: FocusEvent) => void;
  rowClassName: ((row: T) => string | undefined) | undefined;
}

/**
 * The rows of a list as a plain table. Columns without a width share what is left, and cut what does not fit. Ours and
 * not a table library's: four of those on the first page cost a tenth of a second of every start.
 */
export function ListTable<T extends object, S extends string>(props: ListTableProps<T, S>) {
  const { rows, rowId, sort, selectedId, entryId } = props;
  const fits = useMediaQueries(props.columns.map(({ visibleWhen }) => visibleWhen));
  const columns = props.columns.filter((_, at) => fits[at]);
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={props.label}>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} {...(width === undefined ? {} : { style: { width } })} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody onMouseOver={showWhole} onFocus={showWhole}>
          {rows.map((row) => {
            const id = rowId(row);
            return (
              <tr
                key={id}
                data-row-id={id}
                tabIndex={id === entryId ? 0 : -1}
                aria-current={id === selectedId ? 'true' : undefined}
                className={props.rowClassName?.(row)}
                onClick={(event) => props.onRowClick(row, event)}
                onContextMenu={(event) => props.onRowMenu(row, event)}
                onFocus={(event) => props.onRowFocus(id, event)}
              >
                {columns.map(({ id: columnId, align, ellipsis, render }) => (
                  <td key={columnId} data-align={align} className={clsx(ellipsis && classes.ellipsis)}>
                    {render(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** What a cell has no room for is read by pointing at it. */
function showWhole({ target }: { target: EventTarget }): void {
  const cell = target instanceof Element ? target.closest('td') : null;
  if (cell === null) return;
  const cut = [cell, ...cell.querySelectorAll('span')].some((one) => one.scrollWidth > one.clientWidth + 1);
  if (cut) cell.title = cell.innerText;
  else cell.removeAttribute('title');
}

interface HeadCellProps<T, S extends string> {
  column: DataListColumn<T>;
  sort: DataListSort<S> | undefined;
  onSort: (sort: DataListSort) => void;
}

/** A heading; of a sortable column a button that sorts by it, and turns the order round when it already does. */
function HeadCell<T, S extends string>({ column, sort, onSort }: HeadCellProps<T, S>) {
  const { id, title, align, sortable = false } = column;
  if (!sortable) {
    return (
      <th scope="col" data-align={align}>
        {title}
      </th>
    );
  }
  const direction = sort?.by === id ? sort.direction : undefined;
  const Icon = direction === undefined ? IconArrowsSort : direction === 'asc' ? IconArrowUp : IconArrowDown;
  return (
    <th
      scope="col"
      data-align={align}
      aria-sort={direction === undefined ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        className={classes.sort}
        data-sorted={direction !== undefined || undefined}
        onClick={() => onSort({ by: id, direction: direction === 'asc' ? 'desc' : 'asc' })}
      >
        <span>{title}</span>
        <Icon size={13} aria-hidden />
      </button>
    </th>
  );
}
