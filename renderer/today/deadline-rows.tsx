import { IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { DeadlineRow } from '#core/contract/deadlines.ts';
import { ClockBadge, DataList, type DataListColumn, DateText } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import classes from './today.module.css';

/** Deadlines as rows: whose, what, of which request, by when. Enter or a click opens the request. */
export function DeadlineRows({ label, rows, empty }: { label: string; rows: DeadlineRow[]; empty: string }) {
  const { t, bi, pick } = useText('today');
  const [, navigate] = useLocation();
  const open = (row: DeadlineRow) => navigate(linkTo.request(row.requestId));
  const columns: DataListColumn<DeadlineRow>[] = [
    {
      id: 'dueDate',
      title: t('column.due'),
      width: 268,
      render: (row) => <DateText date={row.dueDate} relative="due" overdue={row.daysLeft < 0} />,
    },
    {
      id: 'party',
      title: t('column.whose'),
      width: 140,
      render: (row) => <ClockBadge party={row.party} state={row.state} overdue={row.daysLeft < 0} />,
    },
    {
      id: 'label',
      title: t('column.what'),
      width: '26%',
      ellipsis: true,
      visibleWhen: '(min-width: 1000px)',
      render: (row) => bi(row.label),
    },
    {
      id: 'request',
      title: t('column.request'),
      ellipsis: true,
      render: (row) => (
        <span className={classes.what}>
          <span className={classes.reference}>{row.reference}</span>
          <span className={classes.subject}>{row.subject}</span>
        </span>
      ),
    },
    {
      id: 'body',
      title: t('column.body'),
      width: '20%',
      ellipsis: true,
      visibleWhen: '(min-width: 1400px)',
      render: (row) => pick(row.bodyNameEn, row.bodyNameZh),
    },
  ];
  return (
    <DataList
      label={label}
      rows={rows}
      rowId={(row) => row.id}
      columns={columns}
      onOpen={open}
      empty={<p className={classes.quiet}>{empty}</p>}
      menu={(row) => [
        { label: t('openRequest'), icon: IconExternalLink, run: () => open(row) },
        { label: t('copyReference'), icon: IconCopy, run: () => void navigator.clipboard.writeText(row.reference) },
      ]}
    />
  );
}
