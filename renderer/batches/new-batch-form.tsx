import { Alert, Button, Tabs } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { BatchPlan, BatchShared } from '#core/contract/batches.ts';
import { client, orpc } from '../client.ts';
import { BackLink, ErrorNotice, formatInstant, hasUnreadDate, Page, PageHeader, useAutosave } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { refreshAll } from '../query-client.ts';
import { linkTo } from '../routes.ts';
import { startRun } from './batch-runs.ts';
import classes from './batches.module.css';
import { BodyStep } from './body-step.tsx';
import { GridStep } from './grid-step.tsx';
import { LetterStep } from './letter-step.tsx';
import { languagesInUse, rowsFor, sendablePlan } from './plan-draft.ts';
import { useCheck } from './use-check.ts';

const allSteps = ['bodies', 'letter', 'rows'] as const;
type Step = (typeof allSteps)[number];

interface NewBatchFormProps {
  draftKey: string;
  start: BatchPlan;
  restoredAt: string | null;
  /** The batch this is the rest of: to whom it goes is then settled. Null: a new one. */
  mending: string | null;
  onAfresh: () => void;
}

export function NewBatchForm({ draftKey, start, restoredAt, mending, onAfresh }: NewBatchFormProps) {
  const { t, lang } = useText('batches');
  const [, navigate] = useLocation();
  const [first] = useState(start);
  const [plan, setPlan] = useState(first);
  const steps: readonly Step[] = mending === null ? allSteps : ['letter', 'rows'];
  const [step, setStep] = useState<Step>(mending === null ? 'bodies' : 'rows');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const autosave = useAutosave(draftKey, plan, { enabled: plan !== first || restoredAt !== null });
  const bodies = useQuery(orpc.batches.bodies.queryOptions({ input: { campaignId: plan.shared.campaignId } }));
  const check = useCheck(plan);
  const jump = useRef<(() => void) | null>(null);
  const chosen = useMemo(() => new Set(plan.rows.map(({ bodyId }) => bodyId)), [plan.rows]);
  const toMake = plan.rows.filter(({ leftOut }) => !leftOut);
  const unclear = toMake.filter(({ bodyId }) => (check.rows.get(bodyId)?.problems.length ?? 0) > 0).length;
  const setShared = (part: Partial<BatchShared>) => setPlan((now) => ({ ...now, shared: { ...now.shared, ...part } }));
  // Leaving out all that is left of a batch is something to do as well.
  const nothing = mending === null ? toMake.length === 0 : plan.rows.length === 0;
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const next = steps[at + 1];

  async function make(): Promise<void> {
    if (busy || nothing) return;
    if (check.current && unclear > 0) {
      jump.current?.();
      return;
    }
    setBusy(true);
    setError(null);
    try {
      const id = await enter(sendablePlan(plan), mending);
      await autosave.drop();
      // Not waited for: the letters are being made, and the person may want to stop them.
      if (id !== null && toMake.length > 0) startRun(id);
      else await refreshAll();
      navigate(id === null ? linkTo.batches() : linkTo.batch(id));
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  }
  /** A date that is none yet would be left behind with its step. */
  const goTo = (name: typeof step) => {
    if (!hasUnreadDate()) setStep(name);
  };
  return (
    <Page fill>
      <PageHeader
        back={<BackLink href={mending === null ? linkTo.batches() : linkTo.batch(mending)}>{t('title')}</BackLink>}
        title={t(mending === null ? 'new' : 'mend')}
      />
      {restoredAt !== null && (
        <Alert icon={<IconHistory aria-hidden />} p="xs">
          {t('common:draftKept.found', { when: formatInstant(restoredAt, lang) })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => void autosave.drop().then(onAfresh)}>
            {t('common:draftKept.startAgain')}
          </Button>
        </Alert>
      )}
      <Tabs
        className={classes.steps}
        value={step}
        onChange={(value) => goTo(steps.find((one) => one === value) ?? step)}
        keepMounted={false}
      >
        <Tabs.List>
          {steps.map((name, place) => (
            <Tabs.Tab key={name} value={name}>
              {t('stepNumber', { number: place + 1, step: t(`step.${name}`) })}
              {name === 'bodies' && plan.rows.length > 0 && <span className={classes.figure}>{plan.rows.length}</span>}
              {name === 'rows' && unclear > 0 && (
                <span className={classes.figure} data-problem>
                  {unclear}
                </span>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="bodies" className={classes.panel}>
          <BodyStep
            bodies={bodies}
            campaignId={plan.shared.campaignId}
            chosen={chosen}
            onCampaign={(campaignId) => setShared({ campaignId })}
            onChosen={(ids) => setPlan((now) => ({ ...now, rows: rowsFor(now.rows, [...ids]) }))}
          />
        </Tabs.Panel>
        <Tabs.Panel value="letter" className={classes.panel}>
          <LetterStep shared={plan.shared} used={languagesInUse(plan)} onChange={setShared} />
        </Tabs.Panel>
        <Tabs.Panel value="rows" className={classes.panel}>
          <GridStep
            plan={plan}
            bodies={bodies.data ?? []}
            check={check}
            jump={jump}
            onRows={(rows) => setPlan((now) => ({ ...now, rows }))}
            onShared={() => setStep('letter')}
            onBodies={() => setStep('bodies')}
          />
        </Tabs.Panel>
      </Tabs>
      <footer className={classes.foot}>
        <ErrorNotice error={error ?? check.error} />
        <div className={classes.footRow}>
          <span className={classes.quiet} role="status">
            {[
              plan.rows.length > 0 ? t('toMake', { count: toMake.length }) : '',
              unclear > 0 ? t('unclear', { count: unclear }) : '',
              autosave.state === 'idle' ? '' : t(`common:draftKept.${autosave.state}`),
            ]
              .filter((part) => part !== '')
              .join(t('separator'))}
          </span>
          {before !== undefined && (
            <Button variant="default" onClick={() => goTo(before)}>
              {t('common:action.back')}
            </Button>
          )}
          {next !== undefined ? (
            <Button onClick={() => goTo(next)} disabled={plan.rows.length === 0}>
              {t('goOn', { step: t(`step.${next}`) })}
            </Button>
          ) : (
            <Button loading={busy} disabled={nothing} onClick={() => void make()} data-make>
              {toMake.length === 0 && mending !== null
                ? t('leaveRest', { count: plan.rows.length })
                : t('make', { count: toMake.length })}
            </Button>
          )}
        </div>
      </footer>
    </Page>
  );
}

/** Its id in the register, where it now waits to be made; null where nothing is left of it. */
async function enter(plan: BatchPlan, mending: string | null): Promise<string | null> {
  if (mending === null) return (await client.batches.create(plan)).id;
  const { left } = await client.batches.mend({ id: mending, plan });
  return left === 0 ? null : mending;
}
