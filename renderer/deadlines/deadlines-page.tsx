import { Button, SegmentedControl } from '@mantine/core';
import { IconBellPlus } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { Page, PageHeader } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { AgendaList } from './agenda-list.tsx';
import {
  type AgendaView,
  agendaFilterOf,
  agendaShapes,
  calendarFilterOf,
  readAgendaView,
  withoutFilters,
  writeAgendaView,
} from './agenda-view.ts';
import { DeadlineFilters } from './deadline-filters.tsx';
import { ExportMenu } from './export-menu.tsx';
import { useAgendaActions } from './use-agenda-actions.tsx';

const MonthView = lazy(() => import('./month-view.tsx'));
const YearView = lazy(() => import('./year-view.tsx'));

/** Every date the law or a body set and every reminder: as a list, a month or a year. The address holds all of it. */
export default function DeadlinesPage() {
  const { t, pick } = useText('deadlines');
  const [query, setQuery] = useSearchParams();
  const view = readAgendaView(query);
  /** Stays on this page of the history; any change but these begins at the first page of the list. */
  const show = (change: Partial<AgendaView>) => {
    const page = 'at' in change || 'month' in change ? view.page : 0;
    setQuery(writeAgendaView({ ...view, page, ...change }), { replace: true });
  };
  /** A place to come back from. */
  const goTo = (change: Partial<AgendaView>) => setQuery(writeAgendaView({ ...view, page: 0, at: null, ...change }));
  const actions = useAgendaActions({
    leaving: (row) => show({ at: row.id }),
    onBody: (row) => show({ ...withoutFilters(view), shape: 'list', find: pick(row.bodyNameEn, row.bodyNameZh) }),
  });
  const filters = <DeadlineFilters view={view} onChange={show} />;
  return (
    <Page fill>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            <SegmentedControl
              aria-label={t('shape.label')}
              value={view.shape}
              onChange={(chosen) => {
                const shape = agendaShapes.find((one) => one === chosen);
                if (shape !== undefined) show({ shape, day: null });
              }}
              data={agendaShapes.map((value) => ({ value, label: t(`shape.${value}`) }))}
            />
            <ExportMenu filter={view.shape === 'list' ? agendaFilterOf(view) : calendarFilterOf(view)} />
            <Button leftSection={<IconBellPlus size={16} aria-hidden />} onClick={actions.addReminder}>
              {t('addReminder')}
            </Button>
          </>
        }
      />
      {view.shape === 'list' ? (
        <AgendaList view={view} onView={show} actions={actions} filters={filters} />
      ) : (
        <Suspense fallback={null}>
          {view.shape === 'month' ? (
            <MonthView view={view} onView={show} onGo={goTo} actions={actions} filters={filters} />
          ) : (
            <YearView view={view} onView={show} onGo={goTo} filters={filters} />
          )}
        </Suspense>
      )}
      {actions.dialog}
    </Page>
  );
}
