import { Select } from '@mantine/core';
import { useState } from 'react';
import type { BatchPage } from '#core/contract/batches.ts';
import { type Channel, channel as channelSchema, channels } from '#core/contract/vocabulary.ts';
import { client } from '../client.ts';
import { useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { SendingDialog } from '../letters/sending-dialog.tsx';
import { type Sending, SendingDays } from '../letters/sending-fields.tsx';
import { refreshAll } from '../query-client.ts';
import classes from './batches.module.css';

interface MarkBatchSentProps {
  batch: BatchPage;
  itemIds: string[] | null;
  count: number;
  onClose: () => void;
  onSent: () => void;
}

/** Logs what the person sent: all of them or a selection, on one day. From here the clocks run. */
export function MarkBatchSent({ batch, itemIds, count, onClose, onSent }: MarkBatchSentProps) {
  const { t } = useText('batches');
  const toast = useUndoToast();
  const [channel, setChannel] = useState<Channel | null>(null);
  const [days, setDays] = useState<Pick<Sending, 'sentOn' | 'receivedOn'>>({
    sentOn: batch.shared.date,
    receivedOn: null,
  });
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function log(): Promise<void> {
    const { sentOn, receivedOn } = days;
    if (sentOn === null) return;
    setBusy(true);
    setError(null);
    try {
      const { sent, journalEntryId } = await client.batches.markSent({
        id: batch.id,
        itemIds,
        channel,
        sentOn,
        receivedOn,
      });
      await refreshAll();
      toast(t('sentDone', { count: sent }), journalEntryId);
      onSent();
      onClose();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  }

  return (
    <SendingDialog
      title={t('markSent', { count })}
      submit={t('letters:sent.submit')}
      error={error}
      busy={busy}
      disabled={days.sentOn === null}
      onSubmit={log}
      onClose={onClose}
    >
      <p>{t('letters:sent.intro')}</p>
      <Select
        label={t('letters:field.channel')}
        placeholder={t('ownChannel')}
        clearable
        value={channel}
        onChange={(chosen) => setChannel(channelSchema.safeParse(chosen).data ?? null)}
        data={channels.map((value) => ({ value, label: t(`common:channel.${value}`) }))}
      />
      <SendingDays value={days} onChange={(part) => setDays((now) => ({ ...now, ...part }))} />
      <p className={classes.quiet}>{t('letters:sent.law_request')}</p>
    </SendingDialog>
  );
}
