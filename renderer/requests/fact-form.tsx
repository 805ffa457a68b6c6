import { Checkbox, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { bareFact, type Fact } from '#core/contract/facts.ts';
import type { RequestPage } from '#core/contract/requests.ts';
import { type FactKind, factKind, type Outcome, type PlainDate } from '#core/contract/vocabulary.ts';
import { client } from '../client.ts';
import { DateField, Dialog, inLines, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { describeMoves } from '../law/moves.ts';
import { useUsedKinds } from '../law/pack-view.ts';
import { refreshAll } from '../query-client.ts';
import {
  asksAfterHours,
  asksGrounds,
  asksOutcome,
  asksReceipt,
  asksSending,
  asksTheirReference,
  asksUntil,
  dateLabelOf,
  offeredFacts,
  ourFacts,
  theirFacts,
} from './fact-kinds.ts';
import { Foreseen } from './foreseen.tsx';
import { FormEnd } from './form-end.tsx';
import { GroundsField, OutcomeField } from './outcome-fields.tsx';
import { followOwn, noteOwnChange } from '../own-changes.ts';
import type { FactInput } from './use-foresight.ts';

interface FactFormProps {
  request: RequestPage;
  /** Given: this fact is corrected. */
  fact?: Fact;
  kind?: FactKind;
  onClose: () => void;
}

interface Typed {
  kind: FactKind;
  date: PlainDate | null;
  until: PlainDate | null;
  receivedOn: PlainDate | null;
  sentOn: PlainDate | null;
  afterHours: boolean;
  theirReference: string;
  outcome: Outcome | null;
  grounds: string[];
  note: string;
}

/** Records any dated thing that happened, or corrects one, with what it does to the dates before it is saved. */
export function FactForm({ request, fact, kind, onClose }: FactFormProps) {
  const { t } = useText();
  const toast = useUndoToast();
  const [version, setVersion] = useState(request.version);
  const [typed, setTyped] = useState<Typed>(fact ?? bareFact(kind ?? 'acknowledged', request.today));
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<Typed>) => {
    setError(null);
    setTyped((now) => ({ ...now, ...part }));
  };
  const input = inputOf(typed);
  const knownKind = fact !== undefined || kind !== undefined;
  const used = useUsedKinds(request.regimeId);
  const labels = (kinds: readonly FactKind[]) =>
    offeredFacts(kinds, used, fact?.kind ?? kind ?? null).map((one) => ({
      value: one,
      label: t(`common:fact.${one}`),
    }));

  async function save(): Promise<void> {
    if (input === null) return;
    setBusy(true);
    setError(null);
    try {
      const at = { requestId: request.id, version: followOwn(request.id, version), fact: input };
      const done =
        fact === undefined ? await client.facts.record(at) : await client.facts.correct({ ...at, factId: fact.id });
      noteOwnChange(request.id, at.version, done.version);
      await refreshAll();
      const said = t(fact === undefined ? 'requests:fact.recorded' : 'requests:fact.corrected', {
        fact: t(`common:fact.${typed.kind}`),
      });
      const moves = await describeMoves(done.moved, request.regimeId);
      toast(inLines(said, moves), done.journalEntryId);
      onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      onClose={onClose}
      side
      size={520}
      title={t(fact === undefined ? 'requests:fact.title' : 'requests:fact.correctTitle')}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <Select
            label={t('requests:fact.kind')}
            allowDeselect={false}
            searchable
            // Opened on focus, the list would cover the date before anybody asked for it.
            openOnFocus={false}
            value={typed.kind}
            onChange={(chosen) => chosen !== null && change({ kind: factKind.parse(chosen) })}
            data={[
              { group: t('requests:fact.theirs'), items: labels(theirFacts) },
              { group: t('requests:fact.ours'), items: labels(ourFacts) },
            ]}
          />
          <DateField
            label={t(`requests:fact.date_${dateLabelOf(typed.kind)}`)}
            data-autofocus={knownKind || undefined}
            required
            happened
            value={typed.date}
            onChange={(date) => change({ date })}
          />
          {asksUntil(typed.kind) && (
            <DateField label={t('requests:fact.until')} value={typed.until} onChange={(until) => change({ until })} />
          )}
          {asksReceipt(typed.kind) && (
            <DateField
              label={t('requests:fact.receivedOn')}
              happened
              value={typed.receivedOn}
              onChange={(receivedOn) => change({ receivedOn })}
            />
          )}
          {asksSending(typed.kind) && (
            <DateField
              label={t('law:fact.sentOn')}
              happened
              value={typed.sentOn}
              onChange={(sentOn) => change({ sentOn })}
              {...(typed.date === null ? {} : { max: typed.date })}
            />
          )}
          {asksAfterHours(typed.kind) && (
            <Checkbox
              label={t('law:fact.afterHours')}
              description={t('law:fact.afterHoursHint')}
              checked={typed.afterHours}
              onChange={(event) => change({ afterHours: event.currentTarget.checked })}
            />
          )}
          {asksOutcome(typed.kind) && (
            <OutcomeField
              label={t('requests:fact.outcome')}
              value={typed.outcome}
              onChange={(outcome) => change({ outcome })}
            />
          )}
          {asksOutcome(typed.kind) && asksGrounds(typed.outcome) && (
            <GroundsField
              label={t('requests:fact.grounds')}
              regimeId={request.regimeId}
              value={typed.grounds}
              onChange={(grounds) => change({ grounds })}
            />
          )}
          {asksTheirReference(typed.kind) && (
            <TextInput
              label={t('requests:fact.theirReference')}
              maxLength={200}
              value={typed.theirReference}
              onChange={(event) => change({ theirReference: event.currentTarget.value })}
            />
          )}
          <Textarea
            label={t('requests:fact.note')}
            autosize
            minRows={2}
            maxRows={10}
            value={typed.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <Foreseen request={request} replaces={fact?.id ?? null} fact={input} told={error !== null} />
          <FormEnd
            requestId={request.id}
            error={error}
            onNewVersion={(now) => {
              setVersion(now);
              setError(null);
            }}
            onClose={onClose}
            submit={t(fact === undefined ? 'requests:fact.record' : 'common:action.save')}
            busy={busy}
            disabled={input === null}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

/** Only what was asked for this kind is sent: a promised date typed before the kind was changed must not stay behind. */
function inputOf(typed: Typed): FactInput | null {
  const { kind, date, until, receivedOn, sentOn, afterHours, theirReference, outcome, grounds, note } = typed;
  if (date === null) return null;
  return {
    kind,
    date,
    note,
    until: asksUntil(kind) ? until : null,
    receivedOn: asksReceipt(kind) ? receivedOn : null,
    sentOn: asksSending(kind) ? sentOn : null,
    afterHours: asksAfterHours(kind) && afterHours,
    theirReference: asksTheirReference(kind) ? theirReference : '',
    outcome: asksOutcome(kind) ? outcome : null,
    grounds: asksOutcome(kind) && asksGrounds(outcome) ? grounds : [],
  };
}
