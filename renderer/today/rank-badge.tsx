import { Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBell,
  IconBuildingBank,
  IconCalendarWeek,
  IconHourglassLow,
  IconMailOff,
  IconPencil,
  IconTargetOff,
  IconUserExclamation,
  IconUserOff,
  type TablerIcon,
} from '@tabler/icons-react';
import { clsx } from 'clsx';
import type { RankReason } from '#core/contract/today.ts';
import { useText } from '../i18n/index.ts';
import classes from './today.module.css';

const looks: Record<RankReason, { icon: TablerIcon; tone: 'grave' | 'ours' | 'theirs' | 'promised' | 'plain' }> = {
  right_last_day: { icon: IconUserExclamation, tone: 'grave' },
  right_lapses: { icon: IconHourglassLow, tone: 'ours' },
  right_passed: { icon: IconUserOff, tone: 'grave' },
  overdue_statutory: { icon: IconAlertTriangle, tone: 'grave' },
  overdue_target: { icon: IconTargetOff, tone: 'grave' },
  overdue_minor: { icon: IconBuildingBank, tone: 'theirs' },
  promise_missed: { icon: IconMailOff, tone: 'promised' },
  due_soon: { icon: IconCalendarWeek, tone: 'plain' },
  draft_waiting: { icon: IconPencil, tone: 'plain' },
  reminder_due: { icon: IconBell, tone: 'plain' },
};

/** Why a row stands where it stands: icon and words, the whole sentence on demand. */
export function RankBadge({ reason }: { reason: RankReason }) {
  const { t } = useText('today');
  const { icon: Icon, tone } = looks[reason];
  return (
    <Tooltip label={t(`reasonDetail.${reason}`)} multiline maw={340} openDelay={300}>
      <span className={clsx(classes.reason, classes[tone])} data-reason={reason}>
        <Icon size={15} stroke={1.9} aria-hidden />
        <span className={classes.cut}>{t(`reason.${reason}`)}</span>
      </span>
    </Tooltip>
  );
}
