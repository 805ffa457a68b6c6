import { useMediaQuery } from '@mantine/hooks';
import { IconCalendarDue } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { AgendaRow, CalendarDay } from '#core/contract/deadlines.ts';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { EmptyState, ErrorNotice, formatDate, inOneLine, useToday } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { isRowLate, WhoseBadge } from './agenda-columns.tsx';
import { type AgendaView, calendarFilterOf } from './agenda-view.ts';
import { addMonths, calendarMonth } from './calendar-days.ts';
import { CalendarBar, Counts, countOfDay, partIcon, sayDay, sayMonth } from './calendar-parts.tsx';
import classes from './calendar.module.css';
import type { AgendaActions } from './use-agenda-actions.tsx';
import { useDayCursor } from './use-day-cursor.ts';

interface MonthViewProps {
  view: AgendaView;
  onView: (change: Partial<AgendaView>) => void;
  /** To a place to come back from: the list of one day. */
  onGo: (change: Partial<AgendaView>) => void;
  actions: AgendaActions;
  filters: ReactNode;
}

/** A month as on the wall; in a small window its days one under the other. */
export default function MonthView({ view, onView, onGo, actions, filters }: MonthViewProps) {
  const words = useText('deadlines');
  const today = useToday();
  const narrow = useMediaQuery('(max-width: 899px)', window.innerWidth < 900);
  const tall = useMediaQuery('(min-height: 960px)', window.innerHeight >= 960);
  const perDay = narrow ? 20 : tall ? 5 : 3;
  const month = view.month ?? today.slice(0, 7);
  const { first, last, weeks } = calendarMonth(month);
  const { data, error, refetch } = useQuery(
    orpc.deadlines.calendar.queryOptions({
      input: {
        from: narrow ? first : (weeks[0]?.[0] ?? first),
        to: narrow ? last : (weeks.at(-1)?.[6] ?? last),
        perDay,
        filter: calendarFilterOf(view),
      },
      placeholderData: keepPreviousData,
    }),
  );
  const days = new Map(data?.days.map((day) => [day.date, day]));
  const openDay = (day: PlainDate) => onGo({ shape: 'list', day });
  const title = sayMonth(month, words);
  return (
    <div className={classes.view}>
      <div className={classes.filters}>{filters}</div>
      <CalendarBar
        title={title}
        step="Month"
        onStep={(by) => onView({ month: addMonths(month, by) })}
        onToday={() => onView({ month: null })}
      />
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {narrow ? (
        <MonthList
          days={data?.days.filter(({ date }) => date.startsWith(month))}
          today={today}
          actions={actions}
          openDay={openDay}
        />
      ) : (
        <MonthGrid
          label={words.t('calendar.grid', { month: title })}
          month={month}
          weeks={weeks}
          days={days}
          today={today}
          actions={actions}
          bring={(date) => onView({ month: date.slice(0, 7) })}
          openDay={openDay}
        />
      )}
    </div>
  );
}

interface MonthGridProps {
  label: string;
  month: string;
  weeks: PlainDate[][];
  days: ReadonlyMap<PlainDate, CalendarDay>;
  today: PlainDate;
  actions: AgendaActions;
  bring: (date: PlainDate) => void;
  openDay: (date: PlainDate) => void;
}

function MonthGrid({ label, month, weeks, days, today, actions, bring, openDay }: MonthGridProps) {
  const words = useText('deadlines');
  const { t } = words;
  const cursor = useDayCursor({
    inSight: (date) => date.startsWith(month),
    fallback: today.startsWith(month) ? today : `${month}-01`,
    bring,
    open: openDay,
  });
  return (
    <div ref={cursor.frame} className={classes.month}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked by arrows is ARIA's grid */}
      <table role="grid" aria-label={label} onKeyDown={cursor.onKeyDown} onClick={cursor.onClick}>
        <thead>
          <tr>
            {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
              <th key={weekday} scope="col">
                {t(`calendar.weekday.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date, weekday) => {
                const day = days.get(date);
                const hidden = countOfDay(day) - (day?.rows.length ?? 0);
                return (
                  <td
                    key={date}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked by arrows is ARIA's grid
                    role="gridcell"
                    data-day={date}
                    tabIndex={date === cursor.current ? 0 : -1}
                    aria-current={date === today ? 'date' : undefined}
                    className={clsx(
                      classes.day,
                      !date.startsWith(month) && classes.outside,
                      (weekday === 0 || weekday === 6) && classes.weekend,
                      date === today && classes.today,
                    )}
                  >
                    <div className={classes.dayHead}>
                      <span className="visually-hidden">{sayDay(date, today, day, words)}</span>
                      <span className={classes.number} aria-hidden>
                        {Number(date.slice(8))}
                      </span>
                      {day !== undefined && <Counts day={day} />}
                    </div>
                    {day?.rows.map((row) => (
                      <Entry key={row.id} row={row} today={today} onOpen={actions.open} />
                    ))}
                    {hidden > 0 && (
                      <button type="button" tabIndex={-1} className={classes.more} onClick={() => openDay(date)}>
                        {t('calendar.more', { count: hidden })}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A row inside a day, for the pointer; by keyboard Enter opens the day, where each has its line. */
function Entry({ row, today, onOpen }: { row: AgendaRow; today: PlainDate; onOpen: (row: AgendaRow) => void }) {
  const { bi } = useText('deadlines');
  const text = row.kind === 'deadline' ? bi(row.label) : row.text;
  const Icon = partIcon[row.kind === 'deadline' ? row.party : 'reminders'];
  const done = row.kind === 'deadline' ? row.state !== 'running' : row.doneAt !== null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={clsx(
        classes.entry,
        classes[row.kind === 'deadline' ? row.party : 'reminders'],
        isRowLate(row, today) && row.kind === 'deadline' && classes.late,
        done && classes.done,
      )}
      title={inOneLine(text, row.reference, row.subject)}
      onClick={() => onOpen(row)}
    >
      <Icon size={12} stroke={2} aria-hidden />
      <span>
        {row.reference !== '' && <b>{row.reference.replace(/^.*-(\d+)$/, '$1')} </b>}
        {text}
      </span>
    </button>
  );
}

interface MonthListProps {
  days: CalendarDay[] | undefined;
  today: PlainDate;
  actions: AgendaActions;
  openDay: (date: PlainDate) => void;
}

function MonthList({ days, today, actions, openDay }: MonthListProps) {
  const { t, bi, lang } = useText('deadlines');
  if (days === undefined) return null;
  if (days.length === 0) return <EmptyState icon={IconCalendarDue} title={t('empty.month')} />;
  return (
    <div className={classes.agenda}>
      {days.map((day) => {
        const hidden = countOfDay(day) - day.rows.length;
        return (
          <section key={day.date} aria-label={formatDate(day.date, lang)}>
            <h3 className={clsx(day.date === today && classes.todayHead)}>
              <time dateTime={day.date}>{formatDate(day.date, lang)}</time>
              {day.date === today && ` · ${t('calendar.isToday')}`}
            </h3>
            <ul>
              {day.rows.map((row) => (
                <li key={row.id}>
                  <button type="button" className={classes.agendaRow} onClick={() => actions.open(row)}>
                    <WhoseBadge row={row} today={today} />
                    <span className={classes.agendaText}>{row.kind === 'deadline' ? bi(row.label) : row.text}</span>
                    <span className={classes.quiet}>{row.reference}</span>
                  </button>
                </li>
              ))}
            </ul>
            {hidden > 0 && (
              <button type="button" className={classes.more} onClick={() => openDay(day.date)}>
                {t('calendar.more', { count: hidden })}
              </button>
            )}
          </section>
        );
      })}
    </div>
  );
}
