import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Letter } from '#core/contract/letters.ts';
import { client } from '../client.ts';
import { inLines, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { describeMovesOf } from '../law/moves.ts';
import { SendingDialog } from '../letters/sending-dialog.tsx';
import { type Sending, SendingFields } from '../letters/sending-fields.tsx';
import { refreshAll } from '../query-client.ts';
import { hasLetter, SentFiles } from './sent-files.tsx';

/** Corrects what was logged of a sending; what stood before stays with it. */
export function CorrectSending({ letter: first, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useText();
  const toast = useUndoToast();
  const [letter, setLetter] = useState(first);
  const [chosen, setChosen] = useState(letter.files.filter(({ sent }) => sent).map(({ sha256 }) => sha256));
  const [sending, setSending] = useState<Sending>({
    channel: letter.channel ?? 'post',
    sentOn: letter.sentOn,
    receivedOn: letter.receivedOn,
    postReference: letter.postReference,
  });
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { kind, requestId } = letter;
  if (kind === null || requestId === null) return null;
  const at = { letterId: letter.id, version: letter.version, reason };

  const put = async (change: ReturnType<typeof client.outgoing.correctSending>, done: string) => {
    setBusy(true);
    setError(null);
    try {
      const { journalEntryId, moved } = await change;
      await refreshAll();
      const moves = await describeMovesOf(moved.map((one) => ({ requestId, ...one })));
      toast(inLines(journalEntryId === null ? t('outgoing:sent.unchanged') : done, moves), journalEntryId);
      onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const correct = async () => {
    const { sentOn, ...rest } = sending;
    if (sentOn === null) return;
    await put(client.outgoing.correctSending({ ...at, ...rest, sentOn, files: chosen }), t('outgoing:sent.corrected'));
  };

  return (
    <SendingDialog
      title={t('outgoing:sent.correctTitle')}
      submit={t('outgoing:sent.save')}
      error={error}
      busy={busy}
      disabled={sending.sentOn === null || !hasLetter(letter, chosen)}
      onSubmit={correct}
      onClose={onClose}
      instead={
        <Button
          variant="subtle"
          color="red"
          mr="auto"
          disabled={busy}
          onClick={() => void put(client.outgoing.unsend(at), t('outgoing:sent.unsent'))}
        >
          {t('outgoing:sent.notSent')}
        </Button>
      }
    >
      <SendingFields kind={kind} intro={t('outgoing:sent.correctIntro')} value={sending} onChange={setSending} />
      <SentFiles letter={letter} chosen={chosen} onChange={setChosen} onLetter={setLetter} />
      <TextInput
        label={t('outgoing:sent.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </SendingDialog>
  );
}
