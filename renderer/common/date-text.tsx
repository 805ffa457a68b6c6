import { clsx } from 'clsx';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { useText } from '../i18n/index.ts';
import classes from './date-text.module.css';
import { daysUntil, distanceKey, formatDate, formatShortDate } from './dates.ts';
import { useToday } from './use-today.ts';

interface DateTextProps {
  date: PlainDate;
  /** Default: the core's today. */
  today?: PlainDate;
  /** `due`: a deadline ("in 9 days", "3 days overdue"); `event`: what happened ("3 days ago"). Left out: no distance. */
  relative?: 'due' | 'event';
  /** Without the weekday, for narrow columns. */
  short?: boolean;
  /** Marks a date that has passed without what was owed: red and heavier. */
  overdue?: boolean;
}

/** "Mon 21 Dec 2026, in 9 days"; "2026年12月21日（星期一），尚餘 9 天". Always absolute first. */
export function DateText({ date, today, relative, short = false, overdue = false }: DateTextProps) {
  const { t, lang } = useText();
  const coreToday = useToday();
  const written = short ? formatShortDate(date, lang) : formatDate(date, lang);
  const { key, count } = distanceKey(daysUntil(date, today ?? coreToday), relative ?? 'event');
  return (
    <span className={clsx(classes.date, overdue && classes.overdue)}>
      <time dateTime={date}>{written}</time>
      {relative !== undefined && (
        <span className={classes.distance}>
          {t('common:distance.separator')}
          <span className={classes.whole}>{t(key, { count })}</span>
        </span>
      )}
    </span>
  );
}
