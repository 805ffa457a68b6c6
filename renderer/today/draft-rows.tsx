import { useLocation } from 'wouter';
import type { RequestRow } from '#core/contract/requests.ts';
import { DataList, type DataListColumn } from '../common/index.ts';
import { formatInstant } from '../common/dates.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import classes from './today.module.css';

/** Requests that were begun and not sent. */
export function DraftRows({ rows, count }: { rows: RequestRow[]; count: number }) {
  const { t, lang, pick } = useText('today');
  const [, navigate] = useLocation();
  const open = (row: RequestRow) => navigate(linkTo.request(row.id));
  const columns: DataListColumn<RequestRow>[] = [
    { id: 'reference', title: t('column.reference'), width: 120, render: (row) => row.reference },
    { id: 'subject', title: t('column.subject'), ellipsis: true, render: (row) => row.subject },
    {
      id: 'body',
      title: t('column.body'),
      width: '26%',
      ellipsis: true,
      render: (row) => pick(row.bodyNameEn, row.bodyNameZh),
    },
    {
      id: 'updatedAt',
      title: t('column.touched'),
      width: 190,
      visibleWhen: '(min-width: 1000px)',
      render: (row) => formatInstant(row.updatedAt, lang),
    },
  ];
  return (
    <DataList
      label={t('drafts')}
      rows={rows}
      rowId={(row) => row.id}
      columns={columns}
      count={count}
      onOpen={open}
      empty={<p className={classes.quiet}>{t('draftsNone')}</p>}
    />
  );
}
