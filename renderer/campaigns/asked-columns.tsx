import { Link } from 'wouter';
import type { AskedRow } from '#core/contract/asked.ts';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { type DataListColumn, DateText, OutcomeBadge, StatusBadge } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import classes from './campaigns.module.css';
import { OutcomeMark } from './outcome-mark.tsx';

/** Body, request, dates and outcomes; a mark for each question of it. */
export function useAskedColumns(today: PlainDate | null): DataListColumn<AskedRow>[] {
  const { t, pick, lang } = useText('campaigns');
  return [
    bodyColumn(t('asked.column.body'), pick),
    {
      id: 'reference',
      title: t('asked.column.reference'),
      sortable: true,
      width: 122,
      render: (row) => <Link href={linkTo.request(row.requestId)}>{row.reference}</Link>,
    },
    {
      id: 'status',
      title: t('asked.column.status'),
      sortable: true,
      width: lang === 'en' ? 156 : 132,
      render: (row) => <StatusBadge status={row.status} />,
    },
    {
      id: 'sentOn',
      title: t('asked.column.sentOn'),
      sortable: true,
      width: lang === 'en' ? 116 : 142,
      visibleWhen: '(min-width: 1000px)',
      render: (row) => row.sentOn !== null && <DateText date={row.sentOn} short />,
    },
    {
      id: 'nextDueDate',
      title: t('asked.column.due'),
      sortable: true,
      width: lang === 'en' ? 116 : 142,
      visibleWhen: '(min-width: 1100px)',
      render: (row) =>
        row.nextDueDate !== null && (
          <DateText date={row.nextDueDate} short overdue={today !== null && row.nextDueDate < today} />
        ),
    },
    {
      id: 'questions',
      title: t('asked.column.questions'),
      width: 120,
      visibleWhen: '(min-width: 1280px)',
      render: (row) => (
        <span className={classes.marks}>
          {row.questions.map(({ position, outcome }) => (
            <OutcomeMark key={position} outcome={outcome} question={position} />
          ))}
        </span>
      ),
    },
    {
      id: 'outcome',
      title: t('asked.column.outcome'),
      sortable: true,
      width: lang === 'en' ? 132 : 112,
      render: (row) => <OutcomeBadge outcome={row.outcome} />,
    },
    {
      id: 'lastEventOn',
      title: t('asked.column.lastEvent'),
      sortable: true,
      ellipsis: true,
      width: 250,
      visibleWhen: '(min-width: 1500px)',
      render: (row) =>
        row.lastEventKind !== null &&
        row.lastEventOn !== null && (
          <>
            <DateText date={row.lastEventOn} short /> {t(`common:fact.${row.lastEventKind}`)}
          </>
        ),
    },
  ];
}

export function bodyColumn(title: string, pick: (en: string, zh: string) => string): DataListColumn<AskedRow> {
  return {
    id: 'body',
    title,
    sortable: true,
    ellipsis: true,
    render: (row) => (
      <Link href={linkTo.body(row.bodyId)} title={row.subject}>
        {pick(row.bodyNameEn, row.bodyNameZh)}
      </Link>
    ),
  };
}
