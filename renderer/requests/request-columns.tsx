import type { PlainDate } from '#core/contract/vocabulary.ts';
import type { RequestRow } from '#core/contract/requests.ts';
import { ClockBadge, type DataListColumn, DateText, OutcomeBadge, StatusBadge } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './requests.module.css';

/** The columns of the list; `compact` beside an open request. */
export function useRequestColumns({
  today,
  compact,
}: {
  today: PlainDate | null;
  compact: boolean;
}): DataListColumn<RequestRow>[] {
  const { t, pick, lang } = useText();
  const dateWidth = lang === 'en' ? 124 : 140;
  const reference: DataListColumn<RequestRow> = {
    id: 'reference',
    title: t('requests:column.reference'),
    sortable: true,
    width: 122,
    render: (row) => <span className={classes.reference}>{row.reference}</span>,
  };
  const subject: DataListColumn<RequestRow> = {
    id: 'subject',
    title: t('requests:column.subject'),
    sortable: true,
    ellipsis: true,
    render: (row) => <span title={row.subject}>{row.subject}</span>,
  };
  const isOverdue = (row: RequestRow) => row.nextDueDate !== null && today !== null && row.nextDueDate < today;
  const nextDue: DataListColumn<RequestRow> = {
    id: 'nextDueDate',
    title: t('requests:column.nextDueDate'),
    sortable: true,
    width: dateWidth,
    render: (row) => row.nextDueDate !== null && <DateText date={row.nextDueDate} short overdue={isOverdue(row)} />,
  };
  // A column of its own: the table keeps the width a column had when it was first drawn.
  const clock: DataListColumn<RequestRow> = {
    id: 'clock',
    title: t('requests:column.clock'),
    width: lang === 'en' ? 160 : 124,
    visibleWhen: '(min-width: 1060px)',
    render: (row) => row.nextDueParty !== null && <ClockBadge party={row.nextDueParty} overdue={isOverdue(row)} />,
  };
  const status: DataListColumn<RequestRow> = {
    id: 'status',
    title: t('requests:column.status'),
    sortable: true,
    width: lang === 'en' ? 156 : 132,
    render: (row) => <StatusBadge status={row.status} />,
  };
  if (compact) return [reference, subject, { ...status, visibleWhen: '(min-width: 1600px)' }, nextDue];
  return [
    reference,
    subject,
    {
      id: 'body',
      title: t('requests:column.body'),
      sortable: true,
      ellipsis: true,
      width: lang === 'en' ? 216 : 190,
      // Not where the navigation has just taken its place: the subject would have none.
      visibleWhen: '(min-width: 760px) and (max-width: 899px), (min-width: 1060px)',
      render: (row) => (
        <span title={`${row.bodyNameEn} ${row.bodyNameZh}`.trim()}>{pick(row.bodyNameEn, row.bodyNameZh)}</span>
      ),
    },
    status,
    {
      id: 'outcome',
      title: t('requests:column.outcome'),
      width: 124,
      visibleWhen: '(min-width: 1400px)',
      render: (row) => (row.outcome === null ? null : <OutcomeBadge outcome={row.outcome} />),
    },
    nextDue,
    clock,
    {
      id: 'ourDueDate',
      title: t('requests:column.ourDueDate'),
      width: dateWidth,
      visibleWhen: '(min-width: 1680px)',
      render: (row) => row.ourDueDate !== null && <DateText date={row.ourDueDate} short />,
    },
    {
      id: 'lastEventOn',
      title: t('requests:column.lastEventOn'),
      sortable: true,
      width: dateWidth,
      visibleWhen: '(min-width: 1500px)',
      render: (row) => row.lastEventOn !== null && <DateText date={row.lastEventOn} short />,
    },
    {
      id: 'owner',
      title: t('requests:column.owner'),
      width: 110,
      ellipsis: true,
      visibleWhen: '(min-width: 2000px)',
      render: (row) => row.owner,
    },
    {
      id: 'updatedAt',
      title: t('requests:column.updatedAt'),
      sortable: true,
      width: dateWidth,
      visibleWhen: '(min-width: 2160px)',
      render: (row) => <DateText date={row.updatedAt.slice(0, 10)} short />,
    },
  ];
}
