import { Button } from '@mantine/core';
import { IconBell, IconCalendarDue } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AgendaRow } from '#core/contract/deadlines.ts';
import { orpc } from '../client.ts';
import { DataList, EmptyState } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { groupOf, useAgendaColumns } from './agenda-columns.tsx';
import { type AgendaView, agendaFilterOf, isFiltered, withoutFilters } from './agenda-view.ts';
import classes from './deadlines.module.css';
import type { AgendaActions } from './use-agenda-actions.tsx';

const pageSize = 50;

interface AgendaListProps {
  view: AgendaView;
  onView: (change: Partial<AgendaView>) => void;
  actions: AgendaActions;
  filters: ReactNode;
}

/** Deadlines and reminders by date, a page at a time. */
export function AgendaList({ view, onView, actions, filters }: AgendaListProps) {
  const { t, lang } = useText('deadlines');
  const filter = agendaFilterOf(view);
  const page = useQuery(
    orpc.deadlines.agenda.queryOptions({
      input: { ...filter, direction: view.direction, offset: view.page * pageSize, limit: pageSize },
      placeholderData: keepPreviousData,
    }),
  );
  const count = useQuery(orpc.deadlines.agendaCount.queryOptions({ input: filter, placeholderData: keepPreviousData }));
  const rows = page.data?.rows;
  const grouped = view.when !== 'all' && view.day === null;
  const beginsGroup = (row: AgendaRow) => {
    const at = rows?.indexOf(row) ?? -1;
    const before = at > 0 ? rows?.[at - 1] : undefined;
    return before === undefined || groupOf(before.daysLeft) !== groupOf(row.daysLeft);
  };
  const columns = useAgendaColumns({ beginsGroup: grouped ? beginsGroup : null, onWhy: actions.why });
  const filtered = isFiltered(view);
  return (
    <DataList<AgendaRow, 'date'>
      fill
      label={t('title')}
      rows={rows}
      rowId={(row) => row.id}
      columns={columns}
      {...(count.data === undefined ? {} : { count: count.data.count })}
      countText={(number) => t('count', { count: number, number: number.toLocaleString(lang) })}
      sort={{ by: 'date', direction: view.direction }}
      onSort={({ direction }) => onView({ direction })}
      filters={filters}
      empty={<Empty view={view} onClear={() => onView(withoutFilters(view))} onAdd={actions.addReminder} />}
      error={page.error}
      onRetry={() => void page.refetch()}
      fetching={page.isFetching}
      selectedId={actions.askedId ?? view.at}
      onOpen={actions.open}
      onEscape={() => filtered && onView(withoutFilters(view))}
      menu={actions.menu}
      page={view.page}
      pageSize={pageSize}
      onPage={(next) => onView({ page: next })}
      rowClassName={(row) => (grouped && beginsGroup(row) ? classes.groupStart : undefined)}
    />
  );
}

function Empty({ view, onClear, onAdd }: { view: AgendaView; onClear: () => void; onAdd: () => void }) {
  const { t } = useText('deadlines');
  const remindersAlone = view.show === 'reminders' && !isFiltered({ ...view, show: 'all' });
  if (remindersAlone) {
    return (
      <EmptyState
        icon={IconBell}
        title={t('empty.reminders')}
        text={t('empty.remindersText')}
        action={<Button onClick={onAdd}>{t('addReminder')}</Button>}
      />
    );
  }
  if (!isFiltered(view))
    return <EmptyState icon={IconCalendarDue} title={t('empty.none')} text={t('empty.noneText')} />;
  return (
    <EmptyState
      icon={IconCalendarDue}
      title={t(view.day === null ? 'empty.filtered' : 'empty.day')}
      text={t('empty.filteredText')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('common:list.clearFilters')}
        </Button>
      }
    />
  );
}
