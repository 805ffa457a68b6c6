import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { client } from '../client.ts';
import { useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { SendingDialog } from '../letters/sending-dialog.tsx';
import { type Sending, SendingFields } from '../letters/sending-fields.tsx';
import { refreshAll } from '../query-client.ts';
import { linkTo } from '../routes.ts';
import type { NewRequestDraft } from './new-request-draft.ts';
import { type SavedRequest, saveRequest } from './save-request.ts';

interface LogAsSentProps {
  draft: NewRequestDraft & { bodyId: string; regimeId: string };
  onClose: () => void;
  /** The request is in the register; what was typed need not be kept any more. */
  onSaved: () => Promise<void>;
  onGap: (field: string) => void;
}

/** Registers the request and logs its letter as sent. Should only the second fail, it is the second that is tried again. */
export function LogAsSent({ draft, onClose, onSaved, onGap }: LogAsSentProps) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const toast = useUndoToast();
  const [sending, setSending] = useState<Sending>({
    channel: draft.letter.channel,
    sentOn: draft.letter.date,
    receivedOn: null,
    postReference: '',
  });
  const [saved, setSaved] = useState<SavedRequest | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function log(): Promise<void> {
    const { sentOn, channel, receivedOn, postReference } = sending;
    if (sentOn === null) return;
    setBusy(true);
    setError(null);
    try {
      const request = saved ?? (await saveRequest({ ...draft, letter: { ...draft.letter, channel } }));
      setSaved(request);
      await onSaved();
      const { letterId } = request;
      if (letterId === null) return;
      const { version } = await client.letters.get({ id: letterId });
      const { journalEntryId } = await client.letters.markSent({
        letterId,
        version,
        channel,
        sentOn,
        receivedOn,
        postReference,
      });
      await refreshAll();
      toast(t('requests:new.logged', { reference: request.reference }), journalEntryId);
      navigate(linkTo.request(request.id));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }
  const close = () => {
    if (saved !== null) navigate(linkTo.request(saved.id));
    onClose();
  };
  const gap = error instanceof ORPCError && error.code === 'MISSING_FIELDS';

  return (
    <SendingDialog
      title={t('letters:sent.title')}
      submit={t('letters:sent.submit')}
      error={error}
      busy={busy}
      disabled={sending.sentOn === null}
      onSubmit={log}
      onClose={close}
      instead={
        gap && (
          <Button
            variant="default"
            onClick={() => {
              onClose();
              onGap('subject');
            }}
          >
            {t('requests:new.backToLetter')}
          </Button>
        )
      }
    >
      <SendingFields kind={draft.letter.kind} value={sending} onChange={setSending} />
    </SendingDialog>
  );
}
