import { Button } from '@mantine/core';
import { IconExternalLink, IconStack2, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { BatchSummary } from '#core/contract/batches.ts';
import { orpc } from '../client.ts';
import {
  DataList,
  type DataListColumn,
  type DataListSort,
  EmptyState,
  formatInstant,
  Page,
  PageHeader,
} from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import classes from './batches.module.css';

type Sort = 'createdAt' | 'subject' | 'items' | 'sent';

/** Letters that were made many at once, the latest first; one that stopped before its end says so. */
export default function BatchesPage() {
  const { t, lang, pick } = useText('batches');
  const [, navigate] = useLocation();
  const [sort, setSort] = useState<DataListSort<Sort>>({ by: 'createdAt', direction: 'desc' });
  const { data, error, refetch, isFetching } = useQuery(orpc.batches.list.queryOptions({ input: {} }));
  const open = (row: BatchSummary) => navigate(linkTo.batch(row.id));
  const columns: DataListColumn<BatchSummary>[] = [
    {
      id: 'subject',
      title: t('letters:field.subject'),
      sortable: true,
      ellipsis: true,
      render: (row) => row.subject || t(`common:letterKind.${row.kind}`),
    },
    {
      id: 'campaign',
      title: t('campaign'),
      ellipsis: true,
      width: 240,
      visibleWhen: '(min-width: 1000px)',
      render: (row) => pick(row.campaignNameEn ?? '', row.campaignNameZh ?? ''),
    },
    {
      id: 'createdAt',
      title: t('column.createdAt'),
      sortable: true,
      width: 170,
      visibleWhen: '(min-width: 760px)',
      render: (row) => formatInstant(row.createdAt, lang),
    },
    {
      id: 'items',
      title: t('column.letters'),
      sortable: true,
      align: 'right',
      width: 104,
      render: (row) => row.itemCount,
    },
    { id: 'sent', title: t('column.sent'), sortable: true, align: 'right', width: 84, render: (row) => row.sentCount },
    { id: 'state', title: t('column.state'), width: lang === 'en' ? 200 : 150, render: (row) => <State row={row} /> },
  ];
  const start = (
    <Button component={Link} href={linkTo.newBatch()} leftSection={<IconPlus size={16} aria-hidden />}>
      {t('new')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader title={t('title')} subtitle={t('about')} actions={data?.length === 0 ? undefined : start} />
      <DataList<BatchSummary, Sort>
        fill
        label={t('title')}
        rows={data === undefined ? undefined : sorted(data, sort, lang)}
        rowId={(row) => row.id}
        columns={columns}
        countText={(count) => t('count', { count })}
        sort={sort}
        onSort={setSort}
        error={error}
        onRetry={() => void refetch()}
        fetching={isFetching}
        onOpen={open}
        menu={(row) => [{ label: t('common:action.open'), icon: IconExternalLink, run: () => open(row) }]}
        empty={<EmptyState icon={IconStack2} title={t('none.title')} text={t('none.text')} action={start} />}
      />
    </Page>
  );
}

function State({ row }: { row: BatchSummary }) {
  const { t } = useText('batches');
  if (row.running) return <>{t('state.running')}</>;
  if (row.waitingCount > 0)
    return <span className={classes.warn}>{t('state.waiting', { count: row.waitingCount })}</span>;
  if (row.failedCount > 0) return <span className={classes.warn}>{t('state.failed', { count: row.failedCount })}</span>;
  return <>{t('state.made')}</>;
}

function sorted(rows: readonly BatchSummary[], { by, direction }: DataListSort<Sort>, lang: string): BatchSummary[] {
  const { compare } = new Intl.Collator(lang);
  const inOrder = rows.toSorted((one, other) => {
    if (by === 'items') return one.itemCount - other.itemCount;
    if (by === 'sent') return one.sentCount - other.sentCount;
    return by === 'subject' ? compare(one.subject, other.subject) : one.createdAt.localeCompare(other.createdAt);
  });
  return direction === 'asc' ? inOrder : inOrder.reverse();
}
