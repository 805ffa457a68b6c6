import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Letter } from '#core/contract/letters.ts';
import { client, orpc } from '../client.ts';
import { useToday, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { LetterWarnings } from '../outgoing/letter-warnings.tsx';
import { filesToSend, hasLetter, SentFiles } from '../outgoing/sent-files.tsx';
import { refreshAll } from '../query-client.ts';
import { SendingDialog } from './sending-dialog.tsx';
import { type Sending, SendingFields } from './sending-fields.tsx';

interface MarkSentProps {
  letter: Letter;
  onClose: () => void;
  onSent?: () => void;
}

/** Logs what the person did and which files went: Foolscap itself sends nothing. From here the clocks run. */
export function MarkSent({ letter: first, onClose, onSent }: MarkSentProps) {
  const { t } = useText();
  const [letter, setLetter] = useState(first);
  const [chosen, setChosen] = useState(
    filesToSend(first)
      .filter(({ role }) => role !== 'pdf')
      .map(({ sha256 }) => sha256),
  );
  const read = useQuery(orpc.outgoing.compare.queryOptions({ input: { letterId: letter.id } }));
  const today = useToday();
  const toast = useUndoToast();
  const [sending, setSending] = useState<Sending>({
    channel: letter.channel ?? 'email',
    sentOn: letter.writtenOn ?? today,
    receivedOn: null,
    postReference: '',
  });
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { kind } = letter;
  if (kind === null) return null;

  async function log(): Promise<void> {
    const { sentOn, channel, receivedOn, postReference } = sending;
    if (sentOn === null) return;
    setBusy(true);
    setError(null);
    try {
      const { journalEntryId } = await client.letters.markSent({
        letterId: letter.id,
        version: letter.version,
        channel,
        sentOn,
        receivedOn,
        postReference,
        files: chosen,
      });
      await refreshAll();
      toast(t('letters:sent.done'), journalEntryId);
      onClose();
      onSent?.();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <SendingDialog
      title={t('letters:sent.title')}
      submit={t('letters:sent.submit')}
      error={error}
      busy={busy}
      disabled={sending.sentOn === null || !hasLetter(letter, chosen)}
      onSubmit={log}
      onClose={onClose}
    >
      <LetterWarnings warnings={read.data?.warnings ?? []} />
      <SendingFields kind={kind} value={sending} onChange={setSending} />
      <SentFiles letter={letter} chosen={chosen} onChange={setChosen} onLetter={setLetter} />
    </SendingDialog>
  );
}
