import { and, eq, isNull } from 'drizzle-orm';
import type { Input } from '#core/contract/infer.ts';
import type { reminders } from '#core/contract/reminders.ts';
import type { CoreContext } from '#core/context.ts';
import { conflict, notFound } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { reminder, request } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';

export function addReminder(context: CoreContext, { fields }: Input<typeof reminders.add>) {
  const id = newId();
  const { journalEntryId } = change(context, 'addReminder', { id, request: fields.requestId }, () => {
    checkRequest(context, fields.requestId);
    context.register.orm
      .insert(reminder)
      .values({ id, ...fields, createdAt: context.now() })
      .run();
  });
  return { id, version: 1, journalEntryId };
}

export function editReminder(context: CoreContext, { id, version, fields }: Input<typeof reminders.edit>) {
  return changeReminder(context, 'editReminder', id, version, () => {
    checkRequest(context, fields.requestId);
    return fields;
  });
}

export const setReminderDone = (context: CoreContext, { id, version, done }: Input<typeof reminders.setDone>) =>
  changeReminder(context, 'setReminderDone', id, version, () => ({ doneAt: done ? context.now() : null }));

export const removeReminder = (context: CoreContext, { id, version }: Input<typeof reminders.remove>) =>
  changeReminder(context, 'removeReminder', id, version, () => ({ removedAt: context.now() }));

/** One change of one reminder, refused where another window was first (CONFLICT). */
function changeReminder(
  context: CoreContext,
  useCase: string,
  id: string,
  version: number,
  work: () => Partial<typeof reminder.$inferInsert>,
) {
  const { orm } = context.register;
  const { journalEntryId } = change(context, useCase, { id }, () => {
    const row = orm
      .select()
      .from(reminder)
      .where(and(eq(reminder.id, id), isNull(reminder.removedAt)))
      .get();
    if (!row) throw notFound('reminder', id);
    if (row.version !== version) throw conflict('reminder', id, row.version);
    orm
      .update(reminder)
      .set({ ...work(), version: version + 1 })
      .where(eq(reminder.id, id))
      .run();
  });
  return { id, version: version + 1, journalEntryId };
}

function checkRequest(context: CoreContext, id: string | null): void {
  if (id === null) return;
  const there = context.register.orm.select({ id: request.id }).from(request).where(eq(request.id, id)).get();
  if (!there) throw notFound('request', id);
}
