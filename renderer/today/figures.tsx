import { IconAlertTriangle, IconCalendarWeek, IconPencil, IconUser, type TablerIcon } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { useText } from '../i18n/index.ts';
import classes from './today.module.css';

interface FiguresProps {
  overdue: number;
  week: number;
  ours: number;
  drafts: number;
}

/** The day in four numbers; each leads to its list below. */
export function Figures(counts: FiguresProps) {
  const { t } = useText('today');
  const figures: { key: keyof FiguresProps; icon: TablerIcon }[] = [
    { key: 'overdue', icon: IconAlertTriangle },
    { key: 'week', icon: IconCalendarWeek },
    { key: 'ours', icon: IconUser },
    { key: 'drafts', icon: IconPencil },
  ];
  return (
    <ul className={classes.figures}>
      {figures.map(({ key, icon: Icon }) => (
        <li key={key}>
          <button
            type="button"
            className={clsx(classes.figure, counts[key] > 0 && classes[key])}
            onClick={() => document.getElementById(`today-${key}`)?.parentElement?.scrollIntoView({ block: 'start' })}
          >
            <Icon size={18} stroke={1.7} aria-hidden />
            <strong>{counts[key]}</strong>
            <span>{t(key)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
