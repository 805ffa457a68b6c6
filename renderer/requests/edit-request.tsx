import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestPage } from '#core/contract/requests.ts';
import { limits } from '#core/contract/text.ts';
import { client, orpc } from '../client.ts';
import { Dialog, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { askedQuestions, newQuestion, typedFromBank, type TypedQuestion } from '../new-request/new-request-draft.ts';
import { QuestionsEditor } from '../new-request/questions-editor.tsx';
import { BankPicker } from '../questions/bank-picker.tsx';
import { refreshAll } from '../query-client.ts';
import { FormEnd } from './form-end.tsx';
import { followOwn, noteOwnChange } from '../own-changes.ts';
import classes from './forms.module.css';

/**
 * Edits what a request says. Once something was sent its questions stand, as the letter the body holds says them. While
 * it is a draft, its letter is written anew along with it.
 */
export function EditRequest({ request, onClose }: { request: RequestPage; onClose: () => void }) {
  const { t, pick } = useText();
  const toast = useUndoToast();
  const campaigns = useQuery(orpc.campaigns.list.queryOptions({ input: {} }));
  const [version, setVersion] = useState(request.version);
  const [subject, setSubject] = useState(request.subject);
  const [reference, setReference] = useState(request.reference);
  const [campaignId, setCampaignId] = useState(request.campaignId);
  const [asked] = useState<TypedQuestion[]>(() =>
    request.questions.map(({ id, text, level, bankId }) => newQuestion(text, { id, level, bankId })),
  );
  const [questions, setQuestions] = useState(asked);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const stands = request.facts.length > 0;
  const changed =
    subject !== request.subject ||
    reference !== request.reference ||
    campaignId !== request.campaignId ||
    JSON.stringify(questions) !== JSON.stringify(asked);

  async function save(): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      const from = followOwn(request.id, version);
      const { bodyId, regimeId, language, owner, tags, notes } = request;
      const done = await client.requests.edit({
        id: request.id,
        version: from,
        fields: {
          bodyId,
          regimeId,
          language,
          owner,
          tags,
          notes,
          campaignId,
          subject,
          reference: reference === request.reference ? null : reference,
          questions: askedQuestions(questions),
        },
      });
      noteOwnChange(request.id, from, done.version);
      await refreshAll();
      toast(t('common:saved'), done.journalEntryId);
      onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog onClose={onClose} side size={620} title={t('requests:edit.title')} loses={changed}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <Textarea
            label={t('requests:edit.subject')}
            withAsterisk
            autosize
            minRows={1}
            maxRows={5}
            maxLength={limits.subject}
            value={subject}
            onChange={(event) => setSubject(event.currentTarget.value)}
          />
          <div className={classes.pair}>
            <TextInput
              label={t('requests:edit.reference')}
              maxLength={60}
              value={reference}
              onChange={(event) => setReference(event.currentTarget.value)}
            />
            <Select
              label={t('requests:filter.campaignId')}
              clearable
              value={campaignId}
              onChange={setCampaignId}
              data={(campaigns.data ?? []).map((one) => ({ value: one.id, label: pick(one.nameEn, one.nameZh) }))}
            />
          </div>
          {stands ? (
            <p className={classes.quiet}>{t('requests:edit.stands')}</p>
          ) : (
            <>
              <BankPicker
                campaignId={campaignId}
                shown={request.language}
                needed={[request.language]}
                questions={questions}
                kind={typedFromBank(request.language)}
                onChange={setQuestions}
              />
              <QuestionsEditor
                questions={questions}
                onChange={setQuestions}
                language={request.language}
                campaignId={campaignId}
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
            submit={t('common:action.save')}
            busy={busy}
            disabled={subject.trim() === ''}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
