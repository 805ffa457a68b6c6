import { Button, Select } from '@mantine/core';
import { IconAlertTriangle, IconExternalLink, IconStack2, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { BatchItem, BatchPage } from '#core/contract/batches.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import {
  DataList,
  type DataListColumn,
  type DataListSort,
  DateText,
  describeProblem,
  EmptyState,
  StatusBadge,
} from '../common/index.ts';
import { useText, type Words } from '../i18n/index.ts';
import { namesIn } from '../i18n/names-in.ts';
import { FindField } from '../requests/find-field.tsx';
import { linkTo } from '../routes.ts';
import { startRun } from './batch-runs.ts';
import classes from './batches.module.css';

interface BatchItemsProps {
  batch: BatchPage;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
}

type Sort = 'position' | 'body' | 'reference' | 'state';
const shows = ['all', 'waiting', 'failed', 'draft', 'sent'] as const;
type Show = (typeof shows)[number];

/** As many rows to a page as the other lists have. */
const pageSize = 50;

/** The letters of a batch, each with its request, or the reason why there is none. */
export function BatchItems({ batch, selected, onSelect }: BatchItemsProps) {
  const words = useText('batches');
  const { t, pick, lang } = words;
  const [, navigate] = useLocation();
  const [find, setFind] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [page, setPage] = useState(0);
  const [sort, setSort] = useState<DataListSort<Sort>>({ by: 'position', direction: 'asc' });
  const rows = sorted(
    batch.items.filter((item) => isShown(item, show) && matches(item, find)),
    sort,
    lang,
  );
  const shownPage = Math.min(page, Math.max(0, Math.ceil(rows.length / pageSize) - 1));
  const ids = rows.map(({ id }) => id);
  const allSelected = ids.length > 0 && ids.every((id) => selected.has(id));
  const change = (ids: readonly string[], wanted: boolean) => {
    const next = new Set(selected);
    for (const id of ids) wanted ? next.add(id) : next.delete(id);
    onSelect(next);
  };
  const open = (row: BatchItem) => row.requestId !== null && navigate(linkTo.request(row.requestId));

  const columns: DataListColumn<BatchItem>[] = [
    {
      id: 'select',
      title: (
        <input
          type="checkbox"
          aria-label={t('selectShown')}
          checked={allSelected}
          onChange={() => change(ids, !allSelected)}
        />
      ),
      width: 40,
      render: (row) => (
        <input
          type="checkbox"
          aria-label={pick(row.bodyNameEn, row.bodyNameZh)}
          checked={selected.has(row.id)}
          onChange={() => change([row.id], !selected.has(row.id))}
        />
      ),
    },
    {
      id: 'body',
      title: t('column.body'),
      sortable: true,
      ellipsis: true,
      render: (row) => pick(row.bodyNameEn, row.bodyNameZh),
    },
    {
      id: 'reference',
      title: t('column.reference'),
      sortable: true,
      width: 126,
      render: (row) =>
        row.requestId !== null && <Link href={linkTo.request(row.requestId)}>{row.reference ?? ''}</Link>,
    },
    {
      id: 'language',
      title: t('column.language'),
      width: 104,
      visibleWhen: '(min-width: 1000px)',
      render: (row) => row.language !== null && t(`common:language.${row.language}`),
    },
    {
      id: 'state',
      title: t('column.state'),
      sortable: true,
      width: '38%',
      ellipsis: true,
      render: (row) => <State item={row} words={words} />,
    },
    {
      id: 'sentOn',
      title: t('column.sentOn'),
      width: 124,
      visibleWhen: '(min-width: 900px)',
      render: (row) => row.sentOn !== null && <DateText date={row.sentOn} short />,
    },
  ];
  return (
    <DataList<BatchItem, Sort>
      fill
      label={t('column.letters')}
      rows={rows.slice(shownPage * pageSize, (shownPage + 1) * pageSize)}
      rowId={(row) => row.id}
      columns={columns}
      count={rows.length}
      countText={(count) => t('letterCount', { count })}
      sort={sort}
      onSort={setSort}
      page={shownPage}
      pageSize={pageSize}
      onPage={setPage}
      onOpen={open}
      onEscape={() => {
        setFind('');
        setShow('all');
      }}
      menu={(row) => [
        ...(row.requestId === null
          ? []
          : [{ label: t('openRequest'), icon: IconExternalLink, run: () => void open(row) }]),
        ...(row.state === 'failed'
          ? [{ label: t('common:action.tryAgain'), icon: IconRefresh, run: () => startRun(batch.id, [row.id]) }]
          : []),
      ]}
      filters={
        <>
          <FindField label={t('find')} value={find} onChange={setFind} />
          <Select
            aria-label={t('column.state')}
            allowDeselect={false}
            w={180}
            value={show}
            onChange={(value) => setShow(shows.find((one) => one === value) ?? 'all')}
            data={shows.map((value) => ({ value, label: t(`show.${value}`) }))}
          />
        </>
      }
      empty={
        <EmptyState
          icon={IconStack2}
          title={t('noneShown')}
          action={
            <Button
              variant="default"
              onClick={() => {
                setFind('');
                setShow('all');
              }}
            >
              {t('common:list.clearFilters')}
            </Button>
          }
        />
      }
    />
  );
}

function State({ item, words }: { item: BatchItem; words: Words }) {
  const { t } = words;
  if (item.state === 'waiting') return <span className={classes.quiet}>{t('item.waiting')}</span>;
  if (item.state === 'failed') {
    const reason = failureText(item, words);
    return (
      <span className={classes.warn} title={reason}>
        <IconAlertTriangle size={14} aria-hidden /> {reason}
      </span>
    );
  }
  if (item.status === null) return <span className={classes.quiet}>{t('item.removed')}</span>;
  return <StatusBadge status={item.status} />;
}

function failureText({ failure }: BatchItem, words: Words): string {
  const { t, bi } = words;
  const sentences = [
    ...(failure?.sentence ? [bi(failure.sentence)] : []),
    ...(failure?.problems ?? []).map((one) => describeProblem(one, words).text),
    ...(failure?.gaps ?? []).map((gap) => t(`problems:gap_${gap.reason}`, { field: bi(gap.label) || gap.name })),
  ];
  return sentences.join(' ') || t('item.failed');
}

function isShown({ state, letterState }: BatchItem, show: Show): boolean {
  if (show === 'all') return true;
  return show === 'waiting' || show === 'failed' ? state === show : letterState === show;
}

function matches({ bodyNameEn, bodyNameZh, reference }: BatchItem, find: string): boolean {
  return `${bodyNameEn}\n${bodyNameZh}\n${reference ?? ''}`.toLowerCase().includes(find.trim().toLowerCase());
}

function sorted(items: readonly BatchItem[], { by, direction }: DataListSort<Sort>, lang: Language): BatchItem[] {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const states = ['failed', 'waiting', 'made'];
  const name = (item: BatchItem) => namesIn(lang, item.bodyNameEn, item.bodyNameZh).shown;
  const inOrder = items.toSorted((one, other) => {
    const first =
      by === 'body'
        ? compare(name(one), name(other))
        : by === 'reference'
          ? compare(one.reference ?? '', other.reference ?? '')
          : by === 'state'
            ? states.indexOf(one.state) - states.indexOf(other.state)
            : 0;
    return first || one.position - other.position;
  });
  return direction === 'asc' ? inOrder : inOrder.reverse();
}
