import { Button } from '@mantine/core';
import { IconArrowBackUp, IconPencil, IconSend } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { NextStep, RequestPage } from '#core/contract/requests.ts';
import type { FactKind } from '#core/contract/vocabulary.ts';
import { ClockBadge, DateText } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { useLetterName } from '../letters/use-template.ts';
import type { RequestActions } from './request-actions.tsx';
import classes from './requests.module.css';

/** Steps without a letter of ours yet are done elsewhere and recorded here, as this fact. */
const factOfStep: Readonly<Record<string, FactKind>> = {
  give_clarification: 'clarification_given',
  pay_fee: 'fee_paid',
  prove_identity: 'identity_given',
  ombudsman: 'complaint_made',
  pcpd_complaint: 'complaint_made',
  judicial_review: 'proceedings_issued',
};

/** What to do next: one thing first, with why and by when, and the others that are open. */
export function NextSteps({ request, actions }: { request: RequestPage; actions: RequestActions }) {
  const { t, bi } = useText();
  const nameOf = useLetterName();
  const drafts = request.letters.filter(
    (letter) => letter.direction === 'outgoing' && letter.state === 'draft' && letter.kind !== null,
  );
  const drafted = new Set(drafts.map((letter) => letter.kind));
  const steps = request.nextSteps.filter((step) => step.letterKind === null || !drafted.has(step.letterKind));
  const waiting =
    drafts.length === 0 && steps.length === 0 && request.nextDueDate !== null && request.status !== 'draft';
  // Going to court is no click away: where that comes first, a reply is what is waited for.
  const courtFirst = drafts.length === 0 && steps[0]?.stepId === 'judicial_review';
  if (request.status === 'closed') return <NothingLeft text={t('requests:next.closed')} />;

  const entries: ReactNode[] = drafts.map((letter, index) => (
    <Step
      key={letter.id}
      label={t('requests:next.draftWaits', { letter: nameOf(letter) })}
      why={t('requests:next.draftWaitsWhy')}
      action={
        <Button
          variant={index === 0 ? 'filled' : 'default'}
          leftSection={<IconSend size={15} aria-hidden />}
          onClick={() => actions.markSent(letter)}
        >
          {t('letters:action.logAsSent')}
        </Button>
      }
    />
  ));
  if (waiting && request.nextDueDate !== null) {
    entries.push(
      <Step
        key="wait"
        label={t('requests:next.wait')}
        why={t('requests:next.waitWhy')}
        by={<DateText date={request.nextDueDate} relative="due" />}
        action={<ReplyButton primary onClick={actions.recordReply} />}
      />,
    );
  }
  for (const step of steps) {
    const primary = entries.length === 0 && !courtFirst;
    entries.push(
      <Step
        key={step.stepId}
        label={bi(step.label)}
        why={bi(step.why)}
        by={step.by !== null && <StepDate step={step} today={request.today} />}
        action={<StepButton step={step} primary={primary} request={request} actions={actions} />}
      />,
    );
  }
  if (entries.length === 0) return <NothingLeft text={t('requests:next.nothing')} />;
  return (
    <section className={classes.next} aria-label={t('requests:next.title')}>
      <div className={classes.nextHead}>
        <h2>{t('requests:next.title')}</h2>
        {!waiting && request.status !== 'draft' && <ReplyButton primary={courtFirst} onClick={actions.recordReply} />}
      </div>
      <ul className={classes.steps}>{entries}</ul>
    </section>
  );
}

function ReplyButton({ primary = false, onClick }: { primary?: boolean; onClick: () => void }) {
  const { t } = useText();
  return (
    <Button
      variant={primary ? 'filled' : 'default'}
      leftSection={<IconArrowBackUp size={15} aria-hidden />}
      onClick={onClick}
    >
      {t('requests:reply.title')}
    </Button>
  );
}

function Step({ label, why, by, action }: { label: string; why: string; by?: ReactNode; action: ReactNode }) {
  return (
    <li className={classes.step}>
      <div>
        <p className={classes.stepLabel}>{label}</p>
        <p className={classes.quiet}>{why}</p>
        {by && <p className={classes.stepBy}>{by}</p>}
      </div>
      {action}
    </li>
  );
}

function StepDate({ step, today }: { step: NextStep; today: string }) {
  const { t } = useText();
  if (step.by === null) return null;
  return (
    <>
      {step.party !== null && <ClockBadge party={step.party} overdue={step.by < today} />} {t('requests:next.by')}{' '}
      <DateText date={step.by} relative="due" overdue={step.by < today} />
    </>
  );
}

function StepButton({
  step,
  primary,
  request,
  actions,
}: {
  step: NextStep;
  primary: boolean;
  request: RequestPage;
  actions: RequestActions;
}) {
  const { t, bi } = useText();
  const variant = primary ? 'filled' : 'default';
  const { letterKind } = step;
  if (letterKind !== null) {
    return (
      <Button
        variant={variant}
        aria-label={`${t('requests:next.draft')}: ${bi(step.label)}`}
        leftSection={<IconPencil size={15} aria-hidden />}
        onClick={() => actions.compose(letterKind)}
      >
        {t('requests:next.draft')}
      </Button>
    );
  }
  if (step.stepId === 'record_outcome') {
    const answer = request.facts.findLast((fact) => fact.kind === 'response' || fact.kind === 'review_answered');
    return (
      <Button
        variant={variant}
        onClick={() => (answer === undefined ? actions.recordFact('response') : actions.correctFact(answer))}
      >
        {t('requests:next.recordOutcome')}
      </Button>
    );
  }
  const kind = factOfStep[step.stepId];
  return (
    <Button variant={variant} onClick={() => actions.recordFact(kind)}>
      {kind === undefined
        ? t('requests:timeline.fact')
        : t('requests:next.recordFact', { fact: t(`common:fact.${kind}`) })}
    </Button>
  );
}

function NothingLeft({ text }: { text: string }) {
  const { t } = useText();
  return (
    <section className={classes.next} aria-label={t('requests:next.title')}>
      <h2>{t('requests:next.title')}</h2>
      <p className={classes.quiet}>{text}</p>
    </section>
  );
}
