import { Alert, Button, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { RequestPage } from '#core/contract/requests.ts';
import { client } from '../client.ts';
import { DateField, Dialog, formatInstant, useAutosave, useDraft, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { ChannelField } from '../letters/composer-fields.tsx';
import { refreshAll } from '../query-client.ts';
import { Attachments } from './attachments.tsx';
import { asksOutcome, asksUntil, type ReplyKind, replyKinds } from './fact-kinds.ts';
import { Foreseen } from './foreseen.tsx';
import { FormEnd } from './form-end.tsx';
import { followOwn, noteOwnChange } from '../own-changes.ts';
import { emptyReply, factOf, questionOutcomesOf, type ReplyDraft, replyDraft } from './reply-draft.ts';
import { ReplyOutcomes } from './reply-outcomes.tsx';
import classes from './forms.module.css';

interface ReplyFormProps {
  request: RequestPage;
  onClose: () => void;
}

/** Files a reply: what it is comes first, in plain words; the rest follows from that. */
export function ReplyForm({ request, onClose }: ReplyFormProps) {
  const { t } = useText();
  const key = `request:${request.id}:reply`;
  const draft = useDraft(key, (raw) => replyDraft.safeParse(raw).data ?? null);
  const [afresh, setAfresh] = useState(0);
  const found = afresh === 0 && draft.state === 'found' ? draft : null;
  return (
    <Dialog onClose={onClose} side size={640} title={t('requests:reply.title')} loses={false}>
      {draft.state !== 'loading' && (
        <Reply
          key={afresh}
          request={request}
          draftKey={key}
          start={found?.value ?? emptyReply(request)}
          restoredAt={found?.savedAt ?? null}
          onAfresh={() => setAfresh((count) => count + 1)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

interface ReplyProps extends ReplyFormProps {
  draftKey: string;
  start: ReplyDraft;
  restoredAt: string | null;
  onAfresh: () => void;
}

function Reply({ request, draftKey, start, restoredAt, onAfresh, onClose }: ReplyProps) {
  const { t, lang } = useText();
  const toast = useUndoToast();
  const [version, setVersion] = useState(request.version);
  const [first] = useState(start);
  const [draft, setDraft] = useState(first);
  const [files, setFiles] = useState<File[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const autosave = useAutosave(draftKey, draft, { enabled: draft !== first || restoredAt !== null });
  const change = (part: Partial<ReplyDraft>) => {
    setError(null);
    setDraft((now) => ({ ...now, ...part }));
  };
  const { kind } = draft;
  const fact = factOf(draft);

  async function save(): Promise<void> {
    if (fact === null) return;
    setBusy(true);
    setError(null);
    try {
      const from = followOwn(request.id, version);
      const done = await client.letters.recordReply({
        requestId: request.id,
        version: from,
        channel: draft.channel,
        subject: draft.subject,
        text: draft.text,
        writtenOn: draft.writtenOn,
        fact,
        questionOutcomes: questionOutcomesOf(draft, request.questions),
        files,
      });
      noteOwnChange(request.id, from, done.version);
      await autosave.drop();
      await refreshAll();
      toast(t('requests:reply.done', { fact: t(`common:fact.${fact.kind}`) }), done.journalEntryId);
      onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="md">
        {restoredAt !== null && (
          <Alert icon={<IconHistory aria-hidden />}>
            {t('common:draftKept.found', { when: formatInstant(restoredAt, lang) })}{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => void autosave.drop().then(onAfresh)}>
              {t('common:draftKept.startAgain')}
            </Button>
          </Alert>
        )}
        <KindChoice request={request} value={kind} onChange={(chosen) => change({ kind: chosen })} />
        {kind !== null && (
          <>
            <div className={classes.pair}>
              <DateField
                label={t('requests:reply.date')}
                required
                happened
                value={draft.date}
                onChange={(date) => change({ date })}
              />
              <DateField
                label={t('requests:reply.writtenOn')}
                happened
                value={draft.writtenOn}
                {...(draft.date === null ? {} : { max: draft.date })}
                onChange={(writtenOn) => change({ writtenOn })}
              />
              {asksUntil(kind) && (
                <DateField
                  label={t('requests:reply.until')}
                  value={draft.until}
                  onChange={(until) => change({ until })}
                />
              )}
              <ChannelField
                label={t('requests:reply.channel')}
                value={draft.channel}
                onChange={(channel) => change({ channel })}
              />
              <TextInput
                label={t('requests:reply.theirReference')}
                maxLength={200}
                value={draft.theirReference}
                onChange={(event) => change({ theirReference: event.currentTarget.value })}
              />
            </div>
            {asksOutcome(kind) && <ReplyOutcomes request={request} draft={draft} onChange={change} />}
            <Foreseen request={request} fact={fact} told={error !== null} />
            <TextInput
              label={t('requests:reply.subject')}
              maxLength={500}
              value={draft.subject}
              onChange={(event) => change({ subject: event.currentTarget.value })}
            />
            <Textarea
              label={t('requests:reply.text')}
              description={t('requests:reply.textHint')}
              autosize
              minRows={3}
              maxRows={14}
              value={draft.text}
              onChange={(event) => change({ text: event.currentTarget.value })}
            />
            <Attachments files={files} onChange={setFiles} />
            <Textarea
              label={t(`requests:reply.note_${noteOf(kind)}`)}
              autosize
              minRows={1}
              maxRows={6}
              value={draft.note}
              onChange={(event) => change({ note: event.currentTarget.value })}
            />
          </>
        )}
        <FormEnd
          requestId={request.id}
          error={error}
          onNewVersion={(now) => {
            setVersion(now);
            setError(null);
          }}
          onClose={onClose}
          onDiscard={() => void autosave.drop().then(onClose)}
          submit={t('requests:reply.submit')}
          busy={busy}
          disabled={fact === null}
        >
          <span className={classes.quiet}>{autosave.state !== 'idle' && t(`common:draftKept.${autosave.state}`)}</span>
        </FormEnd>
      </Stack>
    </form>
  );
}

function KindChoice({
  request,
  value,
  onChange,
}: {
  request: RequestPage;
  value: ReplyKind | null;
  onChange: (value: ReplyKind) => void;
}) {
  const { t } = useText();
  const has = (kind: string) => request.facts.some((fact) => fact.kind === kind);
  // An answer to a review or a complaint is possible only where one was made.
  const offered = replyKinds.filter(
    (kind) =>
      (kind !== 'review_answered' || has('review_asked')) && (kind !== 'complaint_answered' || has('complaint_made')),
  );
  return (
    <Radio.Group
      label={t('requests:reply.what')}
      value={value}
      onChange={(chosen) => {
        const kind = offered.find((one) => one === chosen);
        if (kind !== undefined) onChange(kind);
      }}
    >
      <div className={classes.kinds}>
        {offered.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            label={t(`requests:reply.kind_${kind}`)}
            description={t(`requests:reply.kindText_${kind}`)}
            classNames={{ description: classes.kindText ?? '' }}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

function noteOf(kind: ReplyKind): 'clarification' | 'fee' | 'transfer' | 'any' {
  if (kind === 'clarification_asked' || kind === 'identity_asked') return 'clarification';
  if (kind === 'fee_notice') return 'fee';
  return kind === 'transferred' ? 'transfer' : 'any';
}
