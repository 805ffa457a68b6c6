import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import {
  IconBell,
  IconBuildingBank,
  IconChevronLeft,
  IconChevronRight,
  IconMailFast,
  IconUser,
} from '@tabler/icons-react';
import { clsx } from 'clsx';
import type { TablerIcon } from '@tabler/icons-react';
import type { CalendarDay } from '#core/contract/deadlines.ts';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { formatDate } from '../common/index.ts';
import { useText, type Words } from '../i18n/index.ts';
import classes from './calendar.module.css';

/** What a day may hold, the most pressing first: a right of ours is lost for good, a body's date is only missed. */
export const dayParts = ['ours', 'theirs', 'promised', 'reminders'] as const;
export type DayPart = (typeof dayParts)[number];
export type DayCounts = Pick<CalendarDay, DayPart>;

export const partIcon: Record<DayPart, TablerIcon> = {
  ours: IconUser,
  theirs: IconBuildingBank,
  promised: IconMailFast,
  reminders: IconBell,
};

export const countOfDay = (day: DayCounts | undefined) =>
  day === undefined ? 0 : dayParts.reduce((sum, part) => sum + day[part], 0);

export const mostPressing = (day: DayCounts): DayPart | undefined => dayParts.find((part) => day[part] > 0);

/** "2 theirs, 1 reminder"; "nothing". */
export function sayCounts(day: DayCounts | undefined, { t }: Words): string {
  const parts = dayParts.filter((part) => (day?.[part] ?? 0) > 0);
  if (day === undefined || parts.length === 0) return t('deadlines:calendar.nothing');
  return parts
    .map((part) => t(`deadlines:calendar.${part}`, { count: day[part] }))
    .join(t('deadlines:calendar.separator'));
}

/** What a screen reader says of a day: "Sat 12 Dec 2026, today: 2 theirs". */
export function sayDay(date: PlainDate, today: PlainDate, day: DayCounts | undefined, words: Words): string {
  const { t, lang } = words;
  const mark = date === today ? `${t('deadlines:calendar.separator')}${t('deadlines:calendar.isToday')}` : '';
  return `${formatDate(date, lang)}${mark}: ${sayCounts(day, words)}`;
}

/** "December 2026"; "2026年12月". `month`: YYYY-MM. */
export function sayMonth(month: string, { t }: Words): string {
  return t('deadlines:calendar.month', {
    year: month.slice(0, 4),
    month: t(`deadlines:calendar.monthName.${Number(month.slice(5, 7))}`),
  });
}

/** How many of each, by icon and figure; colour comes on top. */
export function Counts({ day }: { day: DayCounts }) {
  return (
    <span className={classes.counts} aria-hidden>
      {dayParts
        .filter((part) => day[part] > 0)
        .map((part) => {
          const Icon = partIcon[part];
          return (
            <span key={part} className={clsx(classes.countOf, classes[part])}>
              <Icon size={12} stroke={2} />
              {day[part]}
            </span>
          );
        })}
    </span>
  );
}

interface CalendarBarProps {
  title: string;
  step: 'Month' | 'Year';
  onStep: (by: 1 | -1) => void;
  onToday: () => void;
}

/** The month or year that is shown, and the way to the others. */
export function CalendarBar({ title, step, onStep, onToday }: CalendarBarProps) {
  const { t } = useText('deadlines');
  return (
    <div className={classes.bar}>
      <h2 aria-live="polite">{title}</h2>
      <Group gap={4}>
        <Tooltip label={t(`calendar.previous${step}`)}>
          <ActionIcon variant="default" aria-label={t(`calendar.previous${step}`)} onClick={() => onStep(-1)}>
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Button variant="default" size="xs" onClick={onToday}>
          {t('calendar.today')}
        </Button>
        <Tooltip label={t(`calendar.next${step}`)}>
          <ActionIcon variant="default" aria-label={t(`calendar.next${step}`)} onClick={() => onStep(1)}>
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </div>
  );
}
