import { ActionIcon, Drawer, Tooltip } from '@mantine/core';
import { IconBuildingBank, IconCalendarDue, IconExternalLink, IconHelpCircle } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { DeadlineRow } from '#core/contract/deadlines.ts';
import { orpc } from '../client.ts';
import {
  ClockBadge,
  DataList,
  type DataListColumn,
  type DataListSort,
  DateText,
  EmptyState,
  formatDate,
  Page,
  PageHeader,
  UnverifiedMark,
} from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { type DeadlineView, readDeadlineView, writeDeadlineView } from './deadline-filter.ts';
import { DeadlineFilters } from './deadline-filters.tsx';
import { isLate, ProvisionalMark } from './deadline-marks.tsx';
import classes from './deadlines.module.css';
import { WhyThisDate } from './why-this-date.tsx';

type Sort = 'dueDate' | 'reference' | 'body' | 'party';
const pageSize = 50;

/** Every date the law or a body set, soonest first. */
export default function DeadlinesPage() {
  const { t, bi, pick, lang } = useText();
  const [, navigate] = useLocation();
  const [query, setQuery] = useSearchParams();
  const view = readDeadlineView(query);
  const [sort, setSort] = useState<DataListSort<Sort>>({ by: 'dueDate', direction: 'asc' });
  const [pageNumber, setPageNumber] = useState(0);
  const [asked, setAsked] = useState<DeadlineRow | null>(null);
  const page = useQuery(
    orpc.deadlines.page.queryOptions({
      input: { ...view, sort: sort.by, direction: sort.direction, offset: pageNumber * pageSize, limit: pageSize },
      placeholderData: keepPreviousData,
    }),
  );
  const count = useQuery(orpc.deadlines.count.queryOptions({ input: view, placeholderData: keepPreviousData }));
  const show = (next: DeadlineView) => {
    setPageNumber(0);
    setQuery(writeDeadlineView(next), { replace: true });
  };

  const rows = page.data?.rows;
  const today = page.data?.today;
  const grouped = sort.by === 'dueDate' && view.when !== 'all';
  const beginsGroup = (row: DeadlineRow) => {
    const at = rows?.indexOf(row) ?? -1;
    const before = at > 0 ? rows?.[at - 1] : undefined;
    return before === undefined || groupOf(before.daysLeft) !== groupOf(row.daysLeft);
  };
  const columns: DataListColumn<DeadlineRow>[] = [
    ...(grouped
      ? [
          {
            id: 'when',
            title: t('deadlines:column.when'),
            width: 104,
            visibleWhen: '(min-width: 1000px)',
            render: (row: DeadlineRow) =>
              beginsGroup(row) && (
                <strong className={classes.group}>{t(`deadlines:group.${groupOf(row.daysLeft)}`)}</strong>
              ),
          },
        ]
      : []),
    {
      id: 'dueDate',
      title: t('deadlines:column.dueDate'),
      sortable: true,
      width: lang === 'en' ? 240 : 264,
      render: (row) => {
        const late = today !== undefined && isLate(row, today);
        return (
          <DateText
            date={row.dueDate}
            overdue={late}
            {...(row.state === 'running' ? { relative: 'due' as const } : {})}
          />
        );
      },
    },
    {
      id: 'party',
      title: t('deadlines:column.party'),
      sortable: true,
      width: 130,
      render: (row) => (
        <ClockBadge party={row.party} state={row.state} overdue={today !== undefined && isLate(row, today)} />
      ),
    },
    {
      id: 'clock',
      title: t('deadlines:column.clock'),
      ellipsis: true,
      render: (row) => (
        <span className={classes.clock}>
          <span className={classes.cut}>{bi(row.label)}</span>
          <UnverifiedMark verified={row.verified} detail={t('deadlines:why.unverified')} />
          <ProvisionalMark year={row.provisionalYear} />
        </span>
      ),
    },
    {
      id: 'body',
      title: t('deadlines:column.body'),
      sortable: true,
      ellipsis: true,
      width: lang === 'en' ? 200 : 170,
      visibleWhen: '(min-width: 760px)',
      render: (row) => pick(row.bodyNameEn, row.bodyNameZh),
    },
    {
      id: 'subject',
      title: t('deadlines:column.subject'),
      ellipsis: true,
      visibleWhen: '(min-width: 1500px)',
      render: (row) => row.subject,
    },
    {
      id: 'reference',
      title: t('deadlines:column.reference'),
      sortable: true,
      width: 124,
      visibleWhen: '(min-width: 1400px)',
      render: (row) => row.reference,
    },
    {
      id: 'why',
      title: <span className="visually-hidden">{t('deadlines:why.title')}</span>,
      width: 52,
      align: 'right',
      render: (row) => (
        <Tooltip label={t('deadlines:why.title')}>
          <ActionIcon
            size="sm"
            aria-label={t('deadlines:why.titleOf', { clock: bi(row.label), reference: row.reference })}
            onClick={() => setAsked(row)}
          >
            <IconHelpCircle size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ),
    },
  ];

  const filtered = writeDeadlineView({ ...view, when: 'open' }).size > 0;
  return (
    <Page>
      <PageHeader title={t('deadlines:title')} subtitle={t('deadlines:subtitle')} />
      <DataList<DeadlineRow, Sort>
        label={t('deadlines:title')}
        rows={rows}
        rowId={(row) => row.id}
        columns={columns}
        {...(count.data === undefined ? {} : { count: count.data.count })}
        countText={(number) => t('deadlines:count', { count: number, number: number.toLocaleString(lang) })}
        sort={sort}
        onSort={(next) => {
          setPageNumber(0);
          setSort(next);
        }}
        filters={<DeadlineFilters view={view} onChange={show} />}
        empty={
          <EmptyState
            icon={IconCalendarDue}
            title={t(filtered || view.when !== 'open' ? 'deadlines:empty.filtered' : 'deadlines:empty.none')}
            text={t(filtered || view.when !== 'open' ? 'deadlines:empty.filteredText' : 'deadlines:empty.noneText')}
          />
        }
        error={page.error}
        onRetry={() => void page.refetch()}
        fetching={page.isFetching}
        selectedId={asked?.id ?? null}
        onOpen={(row) => navigate(linkTo.request(row.requestId))}
        onEscape={() =>
          (filtered || view.when !== 'open') &&
          show({ find: '', party: null, when: 'open', campaignId: null, bodyId: null })
        }
        menu={(row) => [
          {
            label: t('deadlines:menu.open'),
            icon: IconExternalLink,
            run: () => navigate(linkTo.request(row.requestId)),
          },
          { label: t('deadlines:why.title'), icon: IconHelpCircle, run: () => setAsked(row) },
          {
            label: t('deadlines:menu.sameBody'),
            icon: IconBuildingBank,
            run: () => navigate(linkTo.requests({ find: pick(row.bodyNameEn, row.bodyNameZh) })),
          },
        ]}
        page={pageNumber}
        pageSize={pageSize}
        onPage={setPageNumber}
        rowClassName={(row) => (grouped && beginsGroup(row) ? classes.groupStart : undefined)}
      />
      <Drawer
        opened={asked !== null}
        onClose={() => setAsked(null)}
        position="right"
        size={480}
        title={t('deadlines:why.title')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {asked !== null && (
          <div className={classes.asked}>
            <p className={classes.askedDate}>{formatDate(asked.dueDate, lang)}</p>
            <p>{bi(asked.label)}</p>
            <p className={classes.quiet}>
              {asked.reference} · {pick(asked.bodyNameEn, asked.bodyNameZh)}
            </p>
            <WhyThisDate deadlineId={asked.id} />
          </div>
        )}
      </Drawer>
    </Page>
  );
}

/** The same bounds as the filter: a week and a month from today. */
function groupOf(daysLeft: number): 'overdue' | 'week' | 'month' | 'later' {
  if (daysLeft < 0) return 'overdue';
  if (daysLeft <= 7) return 'week';
  return daysLeft <= 31 ? 'month' : 'later';
}
