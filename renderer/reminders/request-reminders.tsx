import { ActionIcon, Button, Checkbox, Group, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReminderRow } from '#core/contract/reminders.ts';
import { orpc } from '../client.ts';
import { DateText, ErrorNotice, Section } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { ReminderDialog, type ReminderOf } from './reminder-dialog.tsx';
import classes from './reminders.module.css';
import { useReminderChanges } from './use-reminder-changes.ts';

/** More than anyone writes for one request; the Deadlines page has them all. */
const most = 100;

/** The reminders of one request, on its page. */
export function RequestReminders({ request }: { request: { id: string; reference: string; subject: string } }) {
  const { t } = useText('reminders');
  const [withDone, setWithDone] = useState(false);
  const [open, setOpen] = useState<ReminderOf | null>(null);
  const { data, error, refetch } = useQuery(
    orpc.reminders.page.queryOptions({ input: { requestId: request.id, done: 'all', offset: 0, limit: most } }),
  );
  const of = { id: request.id, name: `${request.reference} ${request.subject}` };
  const done = (data?.rows ?? []).filter((row) => row.doneAt !== null);
  const shown = withDone ? (data?.rows ?? []) : (data?.rows ?? []).filter((row) => row.doneAt === null);
  return (
    <Section title={t('title')}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data !== undefined && data.rows.length === 0 && <p className={classes.quiet}>{t('none')}</p>}
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map((row) => (
            <Item key={row.id} row={row} onEdit={() => setOpen({ reminder: row, request: of })} />
          ))}
        </ul>
      )}
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setOpen({ reminder: null, request: of })}
        >
          {t('add')}
        </Button>
        {done.length > 0 && (
          <Button variant="subtle" size="xs" aria-expanded={withDone} onClick={() => setWithDone(!withDone)}>
            {t(withDone ? 'hideDone' : 'showDone')}
          </Button>
        )}
      </Group>
      {open !== null && <ReminderDialog of={open} onClose={() => setOpen(null)} />}
    </Section>
  );
}

function Item({ row, onEdit }: { row: ReminderRow; onEdit: () => void }) {
  const { t } = useText('reminders');
  const { setDone, remove } = useReminderChanges();
  const done = row.doneAt !== null;
  return (
    <li className={classes.item} data-done={done || undefined}>
      <Checkbox
        mt={2}
        checked={done}
        aria-label={t('doneLabel', { text: row.text })}
        onChange={(event) => void setDone(row, event.currentTarget.checked)}
      />
      <div className={classes.words}>
        <p className={classes.text}>{row.text}</p>
        <DateText date={row.date} {...(done ? {} : { relative: 'event' as const })} />
      </div>
      <Tooltip label={t('common:action.edit')}>
        <ActionIcon size="sm" aria-label={`${t('common:action.edit')}: ${row.text}`} onClick={onEdit}>
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('common:action.remove')}>
        <ActionIcon size="sm" aria-label={`${t('common:action.remove')}: ${row.text}`} onClick={() => void remove(row)}>
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
