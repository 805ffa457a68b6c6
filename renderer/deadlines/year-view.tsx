import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { type ReactNode, useEffect } from 'react';
import type { CalendarDay } from '#core/contract/deadlines.ts';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { ErrorNotice, useToday } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { type AgendaView, calendarFilterOf } from './agenda-view.ts';
import { addMonths, calendarMonth } from './calendar-days.ts';
import {
  CalendarBar,
  Counts,
  type DayCounts,
  countOfDay,
  dayParts,
  mostPressing,
  sayCounts,
  sayDay,
  sayMonth,
} from './calendar-parts.tsx';
import classes from './calendar.module.css';
import { useDayCursor } from './use-day-cursor.ts';

interface YearViewProps {
  view: AgendaView;
  onView: (change: Partial<AgendaView>) => void;
  onGo: (change: Partial<AgendaView>) => void;
  filters: ReactNode;
}

/** Twelve months at once: where the year is heavy, and with whose dates. */
export default function YearView({ view, onView, onGo, filters }: YearViewProps) {
  const { t } = useText('deadlines');
  const today = useToday();
  const month = view.month ?? today.slice(0, 7);
  const year = month.slice(0, 4);
  const { data, error, refetch } = useQuery(
    orpc.deadlines.calendar.queryOptions({
      input: { from: `${year}-01-01`, to: `${year}-12-31`, perDay: 0, filter: calendarFilterOf(view) },
      placeholderData: keepPreviousData,
    }),
  );
  const days = new Map(data?.days.map((day) => [day.date, day]));
  const cursor = useDayCursor({
    inSight: (date) => date.startsWith(year),
    fallback: today.startsWith(year) ? today : `${year}-01-01`,
    bring: (date) => onView({ month: date.slice(0, 7) }),
    open: (day) => onGo({ shape: 'list', day }),
  });
  const { frame } = cursor;
  // A year is taller than most windows: it begins at the month it was asked for. A window that scrolls as a whole stays.
  useEffect(() => {
    const box = frame.current;
    if (box === null || getComputedStyle(box).overflowY === 'visible') return;
    box.querySelector(`[data-month="${month}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [frame, month]);
  return (
    <div className={classes.view}>
      <div className={classes.filters}>{filters}</div>
      <CalendarBar
        title={t('calendar.year', { year })}
        step="Year"
        onStep={(by) => onView({ month: addMonths(month, 12 * by) })}
        onToday={() => onView({ month: null })}
      />
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the days inside, gathered in one place */}
      <div ref={frame} className={classes.year} onKeyDown={cursor.onKeyDown} onClick={cursor.onClick}>
        {Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).map((one) => (
          <SmallMonth
            key={one}
            month={one}
            days={days}
            today={today}
            current={cursor.current}
            onOpen={() => onGo({ shape: 'month', month: one })}
          />
        ))}
      </div>
      <p className={classes.quiet}>{t('calendar.legend')}</p>
    </div>
  );
}

interface SmallMonthProps {
  month: string;
  days: ReadonlyMap<PlainDate, CalendarDay>;
  today: PlainDate;
  current: PlainDate;
  onOpen: () => void;
}

function SmallMonth({ month, days, today, current, onOpen }: SmallMonthProps) {
  const words = useText('deadlines');
  const { t } = words;
  const title = sayMonth(month, words);
  const { weeks } = calendarMonth(month);
  const sum: DayCounts = { ours: 0, theirs: 0, promised: 0, reminders: 0 };
  for (const [date, day] of days) if (date.startsWith(month)) for (const part of dayParts) sum[part] += day[part];
  return (
    <section className={classes.smallMonth} aria-label={title} data-month={month}>
      <h3>
        <button type="button" className={classes.monthName} onClick={onOpen}>
          <span className="visually-hidden">
            {t('calendar.openMonth', { month: title })}: {sayCounts(sum, words)}
          </span>
          <span aria-hidden>{t(`calendar.monthName.${Number(month.slice(5))}`)}</span>
          <Counts day={sum} />
        </button>
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked by arrows is ARIA's grid */}
      <table role="grid" aria-label={t('calendar.grid', { month: title })}>
        <thead>
          <tr>
            {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
              <th key={weekday} scope="col" abbr={t(`calendar.weekday.${weekday}`)}>
                {t(`calendar.weekdayShort.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) =>
                date.startsWith(month) ? (
                  <SmallDay key={date} date={date} day={days.get(date)} today={today} inOrder={date === current} />
                ) : (
                  <td key={date} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface SmallDayProps {
  date: PlainDate;
  day: CalendarDay | undefined;
  today: PlainDate;
  inOrder: boolean;
}

function SmallDay({ date, day, today, inOrder }: SmallDayProps) {
  const words = useText('deadlines');
  const count = countOfDay(day);
  const part = day === undefined ? undefined : mostPressing(day);
  const said = sayDay(date, today, day, words);
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked by arrows is ARIA's grid
      role="gridcell"
      data-day={date}
      tabIndex={inOrder ? 0 : -1}
      aria-current={date === today ? 'date' : undefined}
      {...(count === 0 ? {} : { title: said })}
      className={clsx(classes.smallDay, part !== undefined && classes[part], date === today && classes.today)}
    >
      <span className="visually-hidden">{said}</span>
      <span aria-hidden>{Number(date.slice(8))}</span>
      {count > 0 && <i aria-hidden>{count > 99 ? '99+' : count}</i>}
    </td>
  );
}
