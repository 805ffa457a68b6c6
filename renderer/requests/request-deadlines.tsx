import { Button, Collapse } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Deadline, DeadlineRevision } from '#core/contract/deadlines.ts';
import type { RequestPage } from '#core/contract/requests.ts';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { ClockBadge, DateText, Section, UnverifiedMark } from '../common/index.ts';
import { DeadlineNotes, distanceOf, isLate, ProvisionalMark } from '../deadlines/deadline-marks.tsx';
import { WhyThisDate } from '../deadlines/why-this-date.tsx';
import { useText } from '../i18n/index.ts';
import { RevisionMark } from '../law/revision-mark.tsx';
import classes from './requests.module.css';

/** Every clock of this request: those that run first, by date; then those that ended. */
export function RequestDeadlines({ request }: { request: RequestPage }) {
  const { t } = useText();
  const running = request.deadlines.filter((one) => one.state === 'running');
  const ended = request.deadlines.filter((one) => one.state !== 'running');
  const open = useQuery(orpc.deadlines.revisions.queryOptions({ input: { requestId: request.id, limit: 100 } }));
  const revisions = open.data?.rows ?? [];
  const ofDeadline = (one: Deadline) =>
    revisions.find((revision) => revision.clockId === one.clockId && revision.oldDate === one.dueDate);
  const shown = new Set(request.deadlines.map((one) => ofDeadline(one)?.id));
  const ordered = [...running, ...ended].sort((a, b) => rank(a) - rank(b) || a.dueDate.localeCompare(b.dueDate));
  return (
    <Section title={t('deadlines:title')} count={running.length}>
      {ordered.length === 0 ? (
        <p className={classes.quiet}>{t('requests:deadlines.none')}</p>
      ) : (
        <ul className={classes.deadlines}>
          {ordered.map((deadline) => (
            <DeadlineLine key={deadline.id} deadline={deadline} today={request.today} revision={ofDeadline(deadline)} />
          ))}
        </ul>
      )}
      {/* Clocks the law has now and had not then: there is no date of them here yet. */}
      {revisions
        .filter((revision) => !shown.has(revision.id))
        .map((revision) => (
          <RevisionMark key={revision.id} revision={revision} named />
        ))}
    </Section>
  );
}

const rank = (deadline: Deadline) => (deadline.state === 'running' ? 0 : 1);

interface DeadlineLineProps {
  deadline: Deadline;
  today: PlainDate;
  revision: DeadlineRevision | undefined;
}

function DeadlineLine({ deadline, today, revision }: DeadlineLineProps) {
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
          <DateText date={deadline.dueDate} overdue={late} {...distanceOf(deadline)} />
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
        <ProvisionalMark deadline={deadline} />
      </p>
      <DeadlineNotes deadline={deadline} />
      {/* Opened, the reasons say it, with the same choice. */}
      {revision !== undefined && !open && <RevisionMark revision={revision} />}
      <Collapse expanded={open} id={panel} className={classes.whyPanel}>
        {open && <WhyThisDate deadlineId={deadline.id} />}
      </Collapse>
    </li>
  );
}
