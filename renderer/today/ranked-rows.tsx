import { Button } from '@mantine/core';
import { IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { AgendaRow } from '#core/contract/deadlines.ts';
import type { RankedRow } from '#core/contract/today.ts';
import {
  DataList,
  type DataListColumn,
  DateText,
  formatInstant,
  inOneLine,
  KeepDates,
  type MenuEntry,
} from '../common/index.ts';
import { useAgendaActions } from '../deadlines/use-agenda-actions.tsx';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { RankBadge } from './rank-badge.tsx';
import classes from './today.module.css';

/**
 * Room for what is due and for its request, each in a column; with less they share one, with the body below, and the
 * date and its distance may stand one over the other.
 */
const wide = '(min-width: 1240px)';
const narrow = `not all and ${wide}`;

/** Room for the body in a column of its own too. */
const roomy = '(min-width: 1400px)';

/** A screenful: the rest is drawn when asked for, so that the first page is quick. */
const atFirst = 20;

/** What presses most, by consequence and not only by date, each with the reason it stands where it does. */
export function RankedRows({ ranked }: { ranked: readonly RankedRow[] }) {
  const { t, lang } = useText('today');
  const tell = useRowWords();
  const [, navigate] = useLocation();
  const [whole, setWhole] = useState(false);
  const actions = useAgendaActions();
  const shown = whole ? ranked : ranked.slice(0, atFirst);
  const open = ({ row }: RankedRow) => {
    if (row.kind === 'draft') navigate(linkTo.request(row.id));
    else if (row.kind === 'batch') navigate(linkTo.batch(row.id));
    else actions.open(row);
  };
  const due: DataListColumn<RankedRow> = {
    id: 'dueDate',
    title: t('column.due'),
    render: ({ row }) =>
      row.kind === 'draft' || row.kind === 'batch' ? (
        <span className={classes.muted}>
          <KeepDates text={t('draftChanged', { when: formatInstant(row.updatedAt, lang) })} />
        </span>
      ) : (
        <RowDate row={row} />
      ),
  };
  const columns: DataListColumn<RankedRow>[] = [
    {
      id: 'reason',
      title: t('reasonColumn'),
      width: lang === 'en' ? 212 : 176,
      render: ({ reason }) => <RankBadge reason={reason} />,
    },
    { ...due, width: 304, visibleWhen: wide },
    { ...due, width: 208, visibleWhen: narrow },
    {
      id: 'what',
      title: t('column.what'),
      width: '24%',
      ellipsis: true,
      visibleWhen: wide,
      render: ({ row }) => tell(row).what,
    },
    {
      id: 'request',
      title: t('column.request'),
      ellipsis: true,
      visibleWhen: roomy,
      render: ({ row }) => <Referred {...tell(row)} />,
    },
    {
      // One subject may have gone to many bodies: whose letter this is tells it from the others. A reminder may belong
      // to no request, and has neither.
      id: 'requestTo',
      title: t('column.request'),
      ellipsis: true,
      visibleWhen: `${wide} and (max-width: 1399.98px)`,
      render: ({ row }) => <Referred {...tell(row)} subject={inOneLine(tell(row).body, tell(row).subject)} />,
    },
    {
      id: 'whatOfRequest',
      title: t('column.what'),
      ellipsis: true,
      visibleWhen: narrow,
      render: ({ row }) => (
        <>
          <Referred {...tell(row)} subject={tell(row).what} />
          <span className={classes.below}>{tell(row).body}</span>
        </>
      ),
    },
    {
      id: 'body',
      title: t('column.body'),
      width: '18%',
      ellipsis: true,
      visibleWhen: roomy,
      render: ({ row }) => tell(row).body,
    },
  ];
  const menu = (ranked: RankedRow): readonly MenuEntry[] => {
    const { row } = ranked;
    if (row.kind === 'batch') return [{ label: t('openBatch'), icon: IconExternalLink, run: () => open(ranked) }];
    if (row.kind !== 'draft') return actions.menu(row);
    return [
      { label: t('openRequest'), icon: IconExternalLink, run: () => open(ranked) },
      { label: t('copyReference'), icon: IconCopy, run: () => void navigator.clipboard.writeText(row.reference) },
    ];
  };
  return (
    <>
      <DataList
        label={t('pressing')}
        rows={shown}
        rowId={({ row }) => row.id}
        columns={columns}
        onOpen={open}
        menu={menu}
        empty={null}
      />
      {shown.length < ranked.length && (
        <Button variant="default" className={classes.more} onClick={() => setWhole(true)}>
          {t('pressingMore', { count: ranked.length - shown.length })}
        </Button>
      )}
      {actions.dialog}
    </>
  );
}

interface RowWords {
  /** What is to be done, or is due. */
  what: string;
  reference: string;
  subject: string;
  body: string;
}

function useRowWords(): (row: RankedRow['row']) => RowWords {
  const { t, bi, pick } = useText('today');
  return (row) => {
    if (row.kind === 'batch') {
      const { draftCount, waitingCount, letterKind } = row;
      const counts = [
        draftCount > 0 ? t('batchDrafts', { count: draftCount }) : '',
        waitingCount > 0 ? t('batchWaiting', { count: waitingCount }) : '',
      ];
      return {
        what: counts.filter((one) => one !== '').join(t('batches:separator')),
        reference: t('batch'),
        subject: row.subject || t(`common:letterKind.${letterKind}`),
        body: t('batchBodies', { count: draftCount + waitingCount }),
      };
    }
    const what = row.kind === 'draft' ? t('draftRow') : row.kind === 'reminder' ? row.text : bi(row.label);
    return { what, reference: row.reference, subject: row.subject, body: pick(row.bodyNameEn, row.bodyNameZh) };
  };
}

function Referred({ reference, subject }: Pick<RowWords, 'reference' | 'subject'>) {
  return (
    <span className={classes.what}>
      <span className={classes.reference}>{reference}</span>
      <span className={classes.subject}>{subject}</span>
    </span>
  );
}

function RowDate({ row }: { row: AgendaRow }) {
  return row.kind === 'deadline' ? (
    <DateText date={row.dueDate} relative="due" overdue={row.daysLeft < 0} />
  ) : (
    <DateText date={row.date} relative="event" />
  );
}
