import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { holidayAddition } from '#core/contract/settings.ts';
import { client, orpc } from '../client.ts';
import { DateField, DateText, ErrorNotice, Section, tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { recheckInToast } from '../law/recheck-toast.tsx';
import classes from './settings.module.css';

const kinds = holidayAddition.shape.kind;

/** Days no gazette can know: gales, black rainstorms, closed offices. They count only where the law says so. */
export function Closures() {
  const { t } = useText('settings');
  const toast = useUndoToast();
  const { data } = useQuery(orpc.settings.get.queryOptions({ input: {} }));
  const add = useMutation(orpc.settings.addHoliday.mutationOptions());
  const [date, setDate] = useState<string | null>(null);
  const [kind, setKind] = useState<z.infer<typeof kinds>>('gale_warning');
  const [note, setNote] = useState('');
  const days = data?.holidayAdditions ?? [];

  const saidOf = (what: 'closureAdded' | 'closureRemoved', count: number | null) =>
    count === null ? t(`${what}Only`) : t(what, { count });

  function submit(): void {
    if (date === null) return;
    add.mutate(
      { date, kind, note },
      {
        onSuccess: ({ proposedCount, journalEntryId }) => {
          toast(saidOf('closureAdded', proposedCount), journalEntryId);
          if (proposedCount === null) recheckInToast();
          setDate(null);
          setNote('');
        },
      },
    );
  }

  async function remove(id: string): Promise<void> {
    try {
      const { proposedCount, journalEntryId } = await client.settings.removeHoliday({ id });
      toast(saidOf('closureRemoved', proposedCount), journalEntryId);
      if (proposedCount === null) recheckInToast();
    } catch (error) {
      tellError(error);
    }
  }

  return (
    <Section title={t('section.closures')} count={days.length}>
      <p className={classes.hint}>{t('closuresHint')}</p>
      {days.length === 0 ? (
        <p>{t('noClosures')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.date')}</th>
              <th scope="col">{t('column.kind')}</th>
              <th scope="col">{t('column.note')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('common:action.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.id}>
                <td>
                  <DateText date={day.date} />
                </td>
                <td>{t(`closure.${day.kind}`)}</td>
                <td>{day.note}</td>
                <td className={classes.end}>
                  <ActionIcon aria-label={t('removeClosure')} onClick={() => void remove(day.id)}>
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Group align="flex-start" gap="sm">
          <DateField label={t('column.date')} required value={date} onChange={setDate} w={244} />
          <Select
            label={t('column.kind')}
            data={kinds.options.map((value) => ({ value, label: t(`closure.${value}`) }))}
            value={kind}
            onChange={(value) => setKind(kinds.safeParse(value).data ?? kind)}
            allowDeselect={false}
            w={240}
          />
          <TextInput
            label={t('column.note')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            w={280}
          />
        </Group>
        <Group>
          <Button type="submit" variant="default" loading={add.isPending} disabled={date === null}>
            {t('addClosure')}
          </Button>
        </Group>
        <ErrorNotice error={add.error} />
      </form>
    </Section>
  );
}
