import { Button, Group, Loader } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../i18n/index.ts';
import classes from './data-list.module.css';
import { ErrorNotice } from './error-notice.tsx';
import { ListTable } from './list-table.tsx';
import { type MenuEntry, type MenuPlace, RowMenu } from './row-menu.tsx';

export interface DataListColumn<T> {
  id: string;
  title: ReactNode;
  render: (row: T) => ReactNode;
  /** Its `id` is then a value of `sort.by`. */
  sortable?: boolean;
  width?: number | string;
  align?: 'left' | 'right' | 'center';
  /** Left out where there is no room for it: a media query, "(min-width: 1100px)". */
  visibleWhen?: string;
  ellipsis?: boolean;
}

export interface DataListSort<S extends string = string> {
  by: S;
  direction: 'asc' | 'desc';
}

/** The navigation has just taken its place beside the list: a date and its distance stand one over the other. */
export const tight = '(min-width: 900px) and (max-width: 1099px)';

interface DataListProps<T, S extends string> {
  /** Names the table to a screen reader. */
  label: string;
  /** Undefined while the first page loads. */
  rows: readonly T[] | undefined;
  rowId: (row: T) => string;
  columns: readonly DataListColumn<T>[];
  /** How many there are on all pages; shown above, with what they are ("12 requests"). */
  count?: number;
  countText?: (count: number) => string;
  sort?: DataListSort<S>;
  onSort?: (sort: DataListSort<S>) => void;
  /** The filter bar: fields and selects, at the left of the count. */
  filters?: ReactNode;
  /** Shown in place of the rows when there are none: an EmptyState. */
  empty: ReactNode;
  error?: unknown;
  onRetry?: () => void;
  /** A refetch is under way: a quiet sign, the rows stay. */
  fetching?: boolean;
  /** The row shown in the detail pane. */
  selectedId?: string | null;
  /** Arrows moved to this row; for a detail pane that follows. */
  onSelect?: (row: T) => void;
  /** Enter, click or the first entry of the menu. */
  onOpen: (row: T) => void;
  /** Escape: close the detail pane or clear the filter. */
  onEscape?: () => void;
  menu?: (row: T) => readonly MenuEntry[];
  /** 0 is the first page. */
  page?: number;
  pageSize?: number;
  onPage?: (page: number) => void;
  /** Fills the height its parent gives and scrolls within; otherwise as tall as its rows. */
  fill?: boolean;
  rowClassName?: (row: T) => string | undefined;
}

/** The one list of the program: count, sort, filter, empty state, arrows, Enter, Escape, context menu; 32 px rows. */
export function DataList<T extends object, S extends string = string>(props: DataListProps<T, S>) {
  const {
    label,
    rows,
    rowId,
    columns,
    sort,
    onSort,
    onOpen,
    onSelect,
    onEscape,
    menu,
    selectedId = null,
    fill = false,
  } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [menuPlace, setMenuPlace] = useState<MenuPlace | null>(null);
  const ids = (rows ?? []).map(rowId);
  // One row is in the tab order: the focused one, else the selected one, else the first.
  const entry = [focusedId, selectedId].find((id) => id !== null && ids.includes(id)) ?? ids[0];

  /** The ids of sortable columns are the values of `sort.by`: what this list asks of its user. */
  function isSort(id: unknown): id is S {
    return columns.some((column) => column.sortable && column.id === id);
  }

  // A row chosen elsewhere (a link, the back button) is brought into sight.
  const listed = rows !== undefined;
  useEffect(() => {
    if (selectedId !== null && listed) rowElement(frame.current, selectedId)?.scrollIntoView({ block: 'nearest' });
  }, [selectedId, listed]);

  function moveTo(index: number): void {
    const row = rows?.[Math.max(0, Math.min(index, ids.length - 1))];
    if (row === undefined) return;
    rowElement(frame.current, rowId(row))?.focus();
    onSelect?.(row);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row-id]') : null;
    if (event.key === 'Escape' && onEscape !== undefined && !event.defaultPrevented) {
      onEscape();
      return;
    }
    // Keys inside a row's own buttons and links are theirs.
    if (target === null || target !== event.target) return;
    const index = ids.indexOf(target.dataset['rowId'] ?? '');
    const row = rows?.[index];
    if (row === undefined) return;
    const step = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: ids.length - 1,
      PageDown: index + 10,
      PageUp: index - 10,
    }[event.key];
    if (step !== undefined) moveTo(step);
    else if (event.key === 'Enter') onOpen(row);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      // The menu closes on a key outside it: this one must not reach it there.
      event.stopPropagation();
      openMenu(row, target.getBoundingClientRect());
    } else return;
    event.preventDefault();
  }

  function openMenu(row: T, at: { left: number; bottom: number }): void {
    const entries = menu?.(row) ?? [];
    // Drawn before the next key is read: it is the menu's.
    if (entries.length > 0) flushSync(() => setMenuPlace({ x: at.left, y: at.bottom, entries }));
  }

  return (
    <div className={classes.frame} data-fill={fill || undefined}>
      <ListBar {...props} />
      <ErrorNotice error={props.error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows inside, gathered in one place */}
      <div ref={frame} className={classes.body} onKeyDown={onKeyDown}>
        {rows === undefined ? (
          !props.error && <Loading />
        ) : rows.length === 0 ? (
          props.empty
        ) : (
          <ListTable
            label={label}
            rows={rows}
            rowId={rowId}
            columns={columns}
            sort={sort}
            onSort={({ by, direction }) => {
              if (isSort(by)) onSort?.({ by, direction });
            }}
            entryId={entry}
            selectedId={selectedId}
            onRowClick={(row, event) => {
              if (!isOnControl(event) && window.getSelection()?.isCollapsed !== false) onOpen(row);
            }}
            onRowMenu={(row, event) => {
              if (menu === undefined) return;
              event.preventDefault();
              openMenu(row, { left: event.clientX, bottom: event.clientY });
            }}
            onRowFocus={setFocusedId}
            rowClassName={props.rowClassName}
          />
        )}
      </div>
      <Pages {...props} />
      <RowMenu place={menuPlace} onClose={() => setMenuPlace(null)} />
    </div>
  );
}

function rowElement(frame: HTMLElement | null, id: string): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(id)}"]`) ?? null;
}

function isOnControl(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('a, button, input, [role="note"]') !== null;
}

function Loading() {
  const { t } = useText();
  return (
    <div className={classes.loading} role="status" aria-label={t('common:loading')}>
      <Loader size="sm" type="dots" />
    </div>
  );
}

function ListBar<T extends object, S extends string>({
  filters,
  count,
  countText,
  fetching,
  rows,
}: DataListProps<T, S>) {
  const { t, lang } = useText();
  const number = count ?? rows?.length;
  if (filters === undefined && countText === undefined) return null;
  return (
    <div className={classes.bar}>
      <div className={classes.filters}>{filters}</div>
      <p className={classes.count} role="status">
        {fetching && rows !== undefined && <span className={classes.fetching} aria-hidden />}
        {number !== undefined &&
          (countText?.(number) ?? t('common:list.count', { count: number, number: number.toLocaleString(lang) }))}
      </p>
    </div>
  );
}

function Pages<T extends object, S extends string>({
  count = 0,
  page = 0,
  pageSize,
  onPage,
  rows,
}: DataListProps<T, S>) {
  const { t, lang } = useText();
  if (pageSize === undefined || onPage === undefined || count <= pageSize || rows === undefined) return null;
  const first = page * pageSize + 1;
  const shown = {
    first: first.toLocaleString(lang),
    last: (first + rows.length - 1).toLocaleString(lang),
    total: count.toLocaleString(lang),
  };
  return (
    <Group component="nav" aria-label={t('common:list.pages')} className={classes.pages} gap="xs">
      <Button
        variant="default"
        size="xs"
        leftSection={<IconChevronLeft size={14} aria-hidden />}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        {t('common:list.previous')}
      </Button>
      <span className={classes.count}>{t('common:list.range', shown)}</span>
      <Button
        variant="default"
        size="xs"
        rightSection={<IconChevronRight size={14} aria-hidden />}
        disabled={first + pageSize > count}
        onClick={() => onPage(page + 1)}
      >
        {t('common:list.next')}
      </Button>
    </Group>
  );
}
