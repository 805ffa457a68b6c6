import { Button, Collapse } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Deadline } from '#core/contract/deadlines.ts';
import type { RequestPage } from '#core/contract/requests.ts';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { ClockBadge, DateText, Section, UnverifiedMark } from '../common/index.ts';
import { DeadlineNotes, isLate, ProvisionalMark } from '../deadlines/deadline-marks.tsx';
import { WhyThisDate } from '../deadlines/why-this-date.tsx';
import { useText } from '../i18n/index.ts';
import classes from './requests.module.css';

/** Every clock of this request: those that run first, by date; then those that ended. */
export function RequestDeadlines({ request }: { request: RequestPage }) {
  const { t } = useText();
  const running = request.deadlines.filter((one) => one.state === 'running');
  const ended = request.deadlines.filter((one) => one.state !== 'running');
  const ordered = [...running, ...ended].sort((a, b) => rank(a) - rank(b) || a.dueDate.localeCompare(b.dueDate));
  return (
    <Section title={t('deadlines:title')} count={running.length}>
      {ordered.length === 0 ? (
        <p className={classes.quiet}>{t('requests:deadlines.none')}</p>
      ) : (
        <ul className={classes.deadlines}>
          {ordered.map((deadline) => (
            <DeadlineLine key={deadline.id} deadline={deadline} today={request.today} />
          ))}
        </ul>
      )}
    </Section>
  );
}

const rank = (deadline: Deadline) => (deadline.state === 'running' ? 0 : 1);

function DeadlineLine({ deadline, today }: { deadline: Deadline; today: PlainDate }) {
  const { t, bi } = useText();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const late = isLate(deadline, today);
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <li
      className={classes.deadline}
      data-clock={deadline.clockId}
      data-ended={deadline.state !== 'running' || undefined}
    >
      <div className={classes.deadlineHead}>
        <ClockBadge party={deadline.party} state={deadline.state} overdue={late} />
        <span className={classes.deadlineDate}>
          <DateText
            date={deadline.dueDate}
            overdue={late}
            {...(deadline.state === 'running' ? { relative: 'due' as const } : {})}
          />
        </span>
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.whyButton}
          rightSection={<Icon size={14} aria-hidden />}
          aria-expanded={open}
          aria-controls={panel}
          aria-label={t('deadlines:why.titleOfClock', { clock: bi(deadline.label) })}
          onClick={() => setOpen(!open)}
        >
          {t('deadlines:why.title')}
        </Button>
      </div>
      <p className={classes.deadlineLabel}>
        {bi(deadline.label)} <span className={classes.quiet}>{bi(deadline.authority)}</span>{' '}
        <UnverifiedMark verified={deadline.verified} detail={t('deadlines:why.unverified')} />{' '}
        <ProvisionalMark year={deadline.provisionalYear} />
      </p>
      <DeadlineNotes deadline={deadline} />
      <Collapse expanded={open} id={panel} className={classes.whyPanel}>
        {open && <WhyThisDate deadlineId={deadline.id} />}
      </Collapse>
    </li>
  );
}
