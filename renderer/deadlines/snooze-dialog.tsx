import { Button, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { DeadlineRow } from '#core/contract/deadlines.ts';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { DateField, Dialog, ErrorNotice, formatDate, useToday, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './dialogs.module.css';

const quick = [
  ['tomorrow', 1],
  ['three', 3],
  ['week', 7],
] as const;

/** Takes a deadline out of Today until a day, with the reason. A right of ours only as far as the day to act by. */
export function SnoozeDialog({ row, onClose }: { row: DeadlineRow; onClose: () => void }) {
  const { t, bi, lang } = useText('deadlines');
  const toast = useUndoToast();
  const today = useToday();
  const snooze = useMutation(orpc.deadlines.snooze.mutationOptions());
  const after = (days: number): PlainDate => Temporal.PlainDate.from(today).add({ days }).toString();
  const first = after(1);
  const last = row.party === 'ours' ? (row.workingDeadline ?? row.dueDate) : null;
  const tooLate = last !== null && last < first;
  const asleep = row.snoozedUntil !== null && row.snoozedUntil > today;
  const [until, setUntil] = useState<PlainDate | null>(asleep ? row.snoozedUntil : null);
  const [reason, setReason] = useState(row.snoozeReason);

  function submit(): void {
    if (until === null) return;
    snooze.mutate(
      { id: row.id, until, reason },
      {
        onSuccess: ({ journalEntryId }) => {
          toast(t('snooze.done', { date: formatDate(until, lang) }), journalEntryId);
          onClose();
        },
      },
    );
  }

  return (
    <Dialog onClose={onClose} title={t('snooze.title')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>
          {bi(row.label)} · {row.reference}
        </p>
        <p className={classes.quiet}>{t('snooze.intro')}</p>
        {last !== null && (
          <p className={classes.quiet} data-snooze-limit>
            {tooLate ? t('snooze.noDay') : t('snooze.ours', { date: formatDate(last, lang) })}
          </p>
        )}
        <fieldset className={classes.quick}>
          <legend className="visually-hidden">{t('snooze.quick')}</legend>
          {quick.map(([name, days], at) => {
            const date = after(days);
            return (
              <Button
                key={name}
                variant={until === date ? 'light' : 'default'}
                size="xs"
                aria-pressed={until === date}
                disabled={last !== null && date > last}
                onClick={() => setUntil(date)}
                {...(at === 0 ? { 'data-autofocus': true } : {})}
              >
                {t(`snooze.${name}`)}
              </Button>
            );
          })}
        </fieldset>
        <DateField
          label={t('snooze.until')}
          required
          value={until}
          onChange={setUntil}
          min={first}
          {...(last === null ? {} : { max: last })}
          disabled={tooLate}
        />
        <Textarea
          label={t('snooze.reason')}
          description={t('snooze.reasonHint')}
          required
          maxLength={500}
          autosize
          minRows={2}
          maxRows={6}
          value={reason}
          disabled={tooLate}
          // One line in the journal: Enter does not break it.
          onChange={(event) => setReason(event.currentTarget.value.replaceAll('\n', ' '))}
        />
        <ErrorNotice error={snooze.error} onRetry={submit} />
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={snooze.isPending} disabled={until === null || reason.trim() === ''}>
            {t('snooze.submit')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
