import { Button, Collapse } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { CalculatedDeadline, deadlines } from '#core/contract/deadlines.ts';
import type { Output } from '#core/contract/infer.ts';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { ClockBadge, DateText, formatDate, UnverifiedMark } from '../common/index.ts';
import { CopyBoth, CopyDerivation } from '../deadlines/copy-text.tsx';
import { DeadlineNotes, distanceOf, isLate, ProvisionalMark } from '../deadlines/deadline-marks.tsx';
import whyClasses from '../deadlines/deadlines.module.css';
import { DerivationSteps } from '../deadlines/derivation-steps.tsx';
import { useText } from '../i18n/index.ts';
import classes from './law.module.css';

type Answer = Output<typeof deadlines.calculate>;

/** Every deadline the facts give, by date, each with its working; and all of them as one text. */
export function Calculated({ answer }: { answer: Answer }) {
  const { t } = useText();
  const ordered = [...answer.deadlines].sort(
    (a, b) => Number(a.state !== 'running') - Number(b.state !== 'running') || a.dueDate.localeCompare(b.dueDate),
  );
  const all = {
    en: ordered.map(({ text }) => text.en).join('\n\n'),
    zh: ordered.map(({ text }) => text.zh).join('\n\n'),
  };
  return (
    <>
      {ordered.length > 1 && (
        <div className={whyClasses.copy}>
          <CopyBoth label={t('law:copy.all')} text={all} />
        </div>
      )}
      <ul className={classes.deadlines} aria-label={t('law:calculator.answer')}>
        {ordered.map((deadline, at) => (
          <CalculatedLine key={deadline.key} deadline={deadline} today={answer.today} openAtFirst={at === 0} />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  deadline: CalculatedDeadline;
  today: PlainDate;
  openAtFirst: boolean;
}

function CalculatedLine({ deadline, today, openAtFirst }: LineProps) {
  const { t, bi, lang } = useText();
  const [open, setOpen] = useState(openAtFirst);
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
        <strong className={classes.deadlineDate}>
          <DateText date={deadline.dueDate} today={today} overdue={late} {...distanceOf(deadline)} />
        </strong>
        <Button
          variant="subtle"
          size="compact-sm"
          ml="auto"
          rightSection={<Icon size={14} aria-hidden />}
          aria-expanded={open}
          aria-controls={panel}
          aria-label={t('deadlines:why.titleOfClock', { clock: bi(deadline.label) })}
          onClick={() => setOpen(!open)}
        >
          {t('deadlines:why.title')}
        </Button>
      </div>
      <p>
        {bi(deadline.label)} <span className={classes.quiet}>{bi(deadline.authority)}</span>{' '}
        <UnverifiedMark verified={deadline.verified} detail={t('deadlines:why.unverified')} />{' '}
        <ProvisionalMark deadline={deadline} />
      </p>
      {deadline.nominalDate !== deadline.dueDate && (
        <p className={classes.quiet}>{t('law:nominal', { date: formatDate(deadline.nominalDate, lang) })}</p>
      )}
      <DeadlineNotes deadline={deadline} />
      <Collapse expanded={open} id={panel}>
        {open && (
          <section
            className={whyClasses.why}
            aria-label={t('deadlines:why.titleOfClock', { clock: bi(deadline.label) })}
          >
            <DerivationSteps steps={deadline.steps} wrongAnswer={deadline.wrongAnswer} />
            <CopyDerivation text={deadline.text} letterSentence={deadline.letterSentence} />
          </section>
        )}
      </Collapse>
    </li>
  );
}
