import { Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBuildingBank,
  IconCheck,
  IconCircleDashed,
  IconClockPause,
  IconMailFast,
  IconPencil,
  IconQuestionMark,
  IconUser,
  type TablerIcon,
} from '@tabler/icons-react';
import { clsx } from 'clsx';
import type { Deadline } from '#core/contract/deadlines.ts';
import type { ClockParty, Outcome, RequestStatus } from '#core/contract/vocabulary.ts';
import { useText } from '../i18n/index.ts';
import classes from './badges.module.css';

const partyIcon: Record<ClockParty, TablerIcon> = {
  theirs: IconBuildingBank,
  promised: IconMailFast,
  ours: IconUser,
};

interface ClockBadgeProps {
  party: ClockParty;
  state?: Deadline['state'];
  overdue?: boolean;
}

/** Whose clock it is and how it stands: colour, icon and word, so that none of the three is needed alone. */
export function ClockBadge({ party, state = 'running', overdue = false }: ClockBadgeProps) {
  const { t, lang } = useText();
  const late = overdue && state === 'running';
  const done = state !== 'running';
  const Icon = late
    ? IconAlertTriangle
    : state === 'met' || state === 'met_late'
      ? IconCheck
      : done
        ? IconClockPause
        : partyIcon[party];
  return (
    <span
      className={clsx(classes.badge, classes[party], late && classes.overdue, done && classes.done)}
      data-party={party}
      data-state={late ? 'overdue' : state}
    >
      <Icon size={14} stroke={late ? 2.4 : 1.8} aria-hidden />
      {[
        t(`common:party.${party}`),
        ...(late ? [t('common:clock.overdue')] : []),
        ...(done ? [t(`common:clock.${state}`)] : []),
      ].join(lang === 'en' ? ' ' : '')}
    </span>
  );
}

/** Where a request stands; follows from the recorded facts. */
export function StatusBadge({ status }: { status: RequestStatus }) {
  const { t } = useText();
  return (
    <span className={clsx(classes.status, classes[`status_${status}`])} data-status={status}>
      {status === 'draft' ? <IconPencil size={13} aria-hidden /> : <span className={classes.dot} aria-hidden />}
      {t(`common:status.${status}`)}
    </span>
  );
}

/** What it came to. Nothing to say yet is said by a dash, for the eye, and a word, for the ear. */
export function OutcomeBadge({ outcome }: { outcome: Outcome | null }) {
  const { t } = useText();
  if (outcome === null) {
    return (
      <span className={classes.none}>
        <IconCircleDashed size={13} aria-hidden />
        {t('common:outcome.none')}
      </span>
    );
  }
  return (
    <span className={clsx(classes.outcome, classes[`outcome_${outcome}`])} data-outcome={outcome}>
      {t(`common:outcome.${outcome}`)}
    </span>
  );
}

/** Shown where a figure or a contact was not read at its source. Nothing where it was. */
export function UnverifiedMark({ verified, detail }: { verified: boolean; detail?: string }) {
  const { t } = useText();
  if (verified) return null;
  const explained = detail || t('common:unverified.detail');
  return (
    <Tooltip label={explained} multiline maw={360} events={{ hover: true, focus: true, touch: true }}>
      <span
        className={classes.unverified}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reachable by keyboard
        tabIndex={0}
        role="note"
        aria-label={`${t('common:unverified.label')}: ${explained}`}
      >
        <IconQuestionMark size={12} stroke={2.4} aria-hidden />
        {t('common:unverified.label')}
      </span>
    </Tooltip>
  );
}
