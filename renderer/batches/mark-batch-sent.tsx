import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { BatchPage } from '#core/contract/batches.ts';
import { type Channel, channel as channelSchema, channels, type PlainDate } from '#core/contract/vocabulary.ts';
import { client } from '../client.ts';
import { DateField, Dialog, ErrorNotice, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
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
  const [sentOn, setSentOn] = useState<PlainDate | null>(batch.shared.date);
  const [receivedOn, setReceivedOn] = useState<PlainDate | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function log(): Promise<void> {
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
    <Dialog onClose={onClose} title={t('markSent', { count })} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void log();
        }}
      >
        <Stack gap="md">
          <p>{t('letters:sent.intro')}</p>
          <Select
            label={t('letters:field.channel')}
            placeholder={t('ownChannel')}
            clearable
            value={channel}
            onChange={(chosen) => setChannel(channelSchema.safeParse(chosen).data ?? null)}
            data={channels.map((value) => ({ value, label: t(`common:channel.${value}`) }))}
          />
          <div className={classes.pair}>
            <DateField
              label={t('letters:sent.sentOn')}
              required
              data-autofocus
              happened
              value={sentOn}
              onChange={setSentOn}
            />
            <DateField
              label={t('letters:sent.receivedOn')}
              happened
              value={receivedOn}
              {...(sentOn === null ? {} : { min: sentOn })}
              onChange={setReceivedOn}
            />
          </div>
          <p className={classes.quiet}>{t('letters:sent.law_request')}</p>
          <ErrorNotice error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={sentOn === null}>
              {t('letters:sent.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
