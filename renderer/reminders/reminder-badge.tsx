import { IconBell, IconBellCheck, IconBellRinging } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { useText } from '../i18n/index.ts';
import classes from './reminders.module.css';

/** A reminder among clocks: own icon, own word. `late`: its day has gone by. */
export function ReminderBadge({ done = false, late = false }: { done?: boolean; late?: boolean }) {
  const { t } = useText();
  const Icon = done ? IconBellCheck : late ? IconBellRinging : IconBell;
  return (
    <span className={clsx(classes.badge, done && classes.done, late && !done && classes.late)} data-reminder>
      <Icon size={14} stroke={1.8} aria-hidden />
      {t('reminders:badge')}
      {done && <span>{t('reminders:done')}</span>}
    </span>
  );
}
