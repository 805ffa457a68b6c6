import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { CalendarDetail } from '#core/contract/regimes.ts';
import { Sources } from '../bodies/sources.tsx';
import { orpc } from '../client.ts';
import { ErrorNotice, formatDate, Section, UnverifiedMark } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './law.module.css';
import type { PackView } from './pack-view.ts';

/** The calendars a law counts by, with what they cover: a date is only as good as the list of days under it. */
export function LawCalendars({ pack }: { pack: PackView }) {
  const { t } = useText();
  const calendars = useQuery(orpc.regimes.calendars.queryOptions({ input: {} }));
  const named = [
    ...pack.clocks.flatMap((clock) => [clock.calendar, clock.officeCalendar]),
    pack.outOfHours.calendar,
    ...pack.calendarChoices,
  ];
  const used = [...new Set(named)].flatMap((id) => calendars.data?.find((one) => one.id === id) ?? []);
  if (used.length === 0) return null;
  return (
    <Section title={t('law:calendars.title')} count={used.length}>
      <ul className={classes.plain}>
        {used.map((calendar) => (
          <OneCalendar key={calendar.id} calendar={calendar} />
        ))}
      </ul>
    </Section>
  );
}

interface OneCalendarProps {
  calendar: { id: string; name: { en: string; zh: string }; firstYear: number; lastYear: number };
}

function OneCalendar({ calendar }: OneCalendarProps) {
  const { t, bi } = useText();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const Icon = open ? IconChevronDown : IconChevronRight;
  const span = t('law:calendars.span', { from: calendar.firstYear, to: calendar.lastYear });
  return (
    <li data-calendar={calendar.id}>
      <UnstyledButton
        className={classes.opener}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <Icon size={15} aria-hidden />
        <span>{bi(calendar.name)}</span>
        <span className={classes.quiet}>{span}</span>
      </UnstyledButton>
      <Collapse expanded={open} id={panel}>
        {open && <CalendarInFull id={calendar.id} />}
      </Collapse>
    </li>
  );
}

function CalendarInFull({ id }: { id: string }) {
  const { t, bi, lang } = useText();
  const { data, error, refetch } = useQuery(orpc.regimes.calendar.queryOptions({ input: { id } }));
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <div className={classes.calendar}>
      <p>
        {bi(data.notes)} <UnverifiedMark verified={data.verified} />
      </p>
      <p className={classes.small}>{closedText(data, bi, t).join(lang === 'en' ? ' ' : '')}</p>
      <p className={classes.small}>
        {t('law:authorityChecked', { authority: bi(data.authority), date: formatDate(data.lastChecked, lang) })}
      </p>
      <Sources texts={data.sources.map((one) => sourceText(one, t))} />
      {data.years.map((year) => (
        <details key={year.year} className={classes.year}>
          <summary>
            {t('law:calendars.year', { year: year.year, count: year.days.length })}{' '}
            <UnverifiedMark verified={year.checked} detail={t('law:calendars.unchecked')} />
          </summary>
          <ul className={classes.days}>
            {year.days.map((day) => (
              <li key={day.date}>
                <time dateTime={day.date}>{formatDate(day.date, lang)}</time> {bi(day.name)}
              </li>
            ))}
            {year.worked.map((date) => (
              <li key={date}>
                <time dateTime={date}>{formatDate(date, lang)}</time> {t('law:calendars.worked')}
              </li>
            ))}
          </ul>
          <Sources texts={year.sources.map((one) => sourceText(one, t))} />
        </details>
      ))}
    </div>
  );
}

type Words = ReturnType<typeof useText>;

function closedText({ weekdays, everyYear, ownDays }: CalendarDetail, bi: Words['bi'], t: Words['t']): string[] {
  const list = (names: readonly { en: string; zh: string }[]) => names.map(bi).join(t('law:calendars.and'));
  return [
    t('law:calendars.weekdays', { days: list(weekdays) }),
    ...(everyYear === null
      ? []
      : [t('law:calendars.everyYear', { from: monthDay(everyYear.from, t), to: monthDay(everyYear.to, t) })]),
    ownDays.length === 0 ? t('law:calendars.noOwnDays') : t('law:calendars.ownDays', { kinds: list(ownDays) }),
  ];
}

const monthDay = (date: string, t: Words['t']): string =>
  t('law:calendars.monthDay', {
    month: t(`deadlines:calendar.monthName.${Number(date.slice(0, 2))}`),
    day: Number(date.slice(3)),
  });

const sourceText = ({ ref, grade }: CalendarDetail['sources'][number], t: Words['t']): string =>
  `${ref} (${t(`deadlines:grade.${grade}`)})`;
