import { Button, Group, Select, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Reminder } from '#core/contract/reminders.ts';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { DateField, Dialog, ErrorNotice, formatDate, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './reminders.module.css';

export interface ReminderOf {
  /** Null: a new one. */
  reminder: Pick<Reminder, 'id' | 'version' | 'date' | 'text'> | null;
  /** The request it belongs to, as it is named in lists. */
  request: { id: string; name: string } | null;
}

const found = 20;

/** Adds or edits a reminder: a day, what to do, and of which request, if of any. */
export function ReminderDialog({ of, onClose }: { of: ReminderOf; onClose: () => void }) {
  const { t, lang } = useText('reminders');
  const toast = useUndoToast();
  const add = useMutation(orpc.reminders.add.mutationOptions());
  const edit = useMutation(orpc.reminders.edit.mutationOptions());
  const [date, setDate] = useState<PlainDate | null>(of.reminder?.date ?? null);
  const [text, setText] = useState(of.reminder?.text ?? '');
  const [request, setRequest] = useState(of.request);

  function submit(): void {
    if (date === null) return;
    const fields = { requestId: request?.id ?? null, date, text };
    const said = t(of.reminder === null ? 'added' : 'saved', { date: formatDate(date, lang) });
    const onSuccess = ({ journalEntryId }: { journalEntryId: string | null }) => {
      toast(said, journalEntryId);
      onClose();
    };
    if (of.reminder === null) add.mutate({ fields }, { onSuccess });
    else edit.mutate({ id: of.reminder.id, version: of.reminder.version, fields }, { onSuccess });
  }

  return (
    <Dialog onClose={onClose} title={t(of.reminder === null ? 'add' : 'edit')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Textarea
          label={t('field.text')}
          description={t('field.textHint')}
          required
          autosize
          minRows={2}
          maxRows={10}
          maxLength={2_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <DateField label={t('field.date')} required value={date} onChange={setDate} />
        <RequestChoice chosen={request} onChange={setRequest} />
        <ErrorNotice error={add.error ?? edit.error} onRetry={submit} />
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button
            type="submit"
            loading={add.isPending || edit.isPending}
            disabled={date === null || text.trim() === ''}
          >
            {t('save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

type Chosen = { id: string; name: string } | null;

/** Found by the core as one types: a register may hold ten thousand. */
function RequestChoice({ chosen, onChange }: { chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const { t } = useText('reminders');
  const [typed, setTyped] = useState(chosen?.name ?? '');
  const [find] = useDebouncedValue(typed === chosen?.name ? '' : typed.slice(0, 200), 180);
  const page = useQuery(
    orpc.requests.page.queryOptions({ input: { find, offset: 0, limit: found }, placeholderData: keepPreviousData }),
  );
  const options = (page.data?.rows ?? []).map(({ id, reference, subject }) => ({
    value: id,
    label: `${reference} ${subject}`,
  }));
  if (chosen !== null && !options.some(({ value }) => value === chosen.id))
    options.unshift({ value: chosen.id, label: chosen.name });
  return (
    <Select
      label={t('field.request')}
      description={t('field.requestHint')}
      placeholder={t('field.noRequest')}
      nothingFoundMessage={t('field.nothing')}
      searchable
      clearable
      data={options}
      // The core did the finding.
      filter={({ options: all }) => all}
      value={chosen?.id ?? null}
      onChange={(id, option) => onChange(id === null ? null : { id, name: option?.label ?? '' })}
      searchValue={typed}
      onSearchChange={setTyped}
      maxDropdownHeight={260}
    />
  );
}
