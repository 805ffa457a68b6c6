import {
  IconAlertTriangle,
  IconBell,
  IconCalendarWeek,
  IconPencil,
  IconUser,
  IconZzz,
  type TablerIcon,
} from '@tabler/icons-react';
import { clsx } from 'clsx';
import { Link } from 'wouter';
import type { Output } from '#core/contract/infer.ts';
import type { today } from '#core/contract/today.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import classes from './today.module.css';

interface Figure {
  key: 'overdue' | 'week' | 'ours' | 'drafts' | 'remindersDue' | 'snoozed';
  icon: TablerIcon;
  count: number;
  to: string;
  /** Not worth a place while it is nothing. */
  seldom?: boolean;
}

/** The day in a few numbers; each leads to the whole list. */
export function Figures({ overview }: { overview: Output<typeof today.overview> }) {
  const { t, lang } = useText('today');
  const { overdue, dueThisWeek, waitingOnUs, drafts, remindersDue, snoozedCount } = overview;
  const figures: Figure[] = [
    {
      key: 'overdue',
      icon: IconAlertTriangle,
      count: overdue.count,
      to: linkTo.deadlines({ when: 'overdue', party: 'theirs', snoozed: 'hide' }),
    },
    {
      key: 'week',
      icon: IconCalendarWeek,
      count: dueThisWeek.count,
      to: linkTo.deadlines({ when: 'week', show: 'deadlines', snoozed: 'hide' }),
    },
    { key: 'ours', icon: IconUser, count: waitingOnUs.count, to: linkTo.deadlines({ party: 'ours', snoozed: 'hide' }) },
    { key: 'drafts', icon: IconPencil, count: drafts.count, to: linkTo.requests({ status: 'draft' }) },
    {
      key: 'remindersDue',
      icon: IconBell,
      count: remindersDue.count,
      to: linkTo.deadlines({ show: 'reminders' }),
      seldom: true,
    },
    { key: 'snoozed', icon: IconZzz, count: snoozedCount, to: linkTo.deadlines({ snoozed: 'only' }), seldom: true },
  ];
  return (
    <ul className={classes.figures} aria-label={t('figuresLabel')}>
      {figures
        .filter(({ seldom, count }) => !seldom || count > 0)
        .map(({ key, icon: Icon, count, to }) => (
          <li key={key}>
            <Link href={to} className={clsx(classes.figure, count > 0 && classes[key])}>
              <Icon size={18} stroke={1.7} aria-hidden />
              <strong>{count.toLocaleString(lang)}</strong>
              <span>{t(key)}</span>
            </Link>
          </li>
        ))}
    </ul>
  );
}
