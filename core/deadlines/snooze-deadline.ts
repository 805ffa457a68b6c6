import { eq } from 'drizzle-orm';
import type { deadlines } from '#core/contract/deadlines.ts';
import type { Input } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid, notFound } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { actBy } from '#core/law/compute-deadlines.ts';
import { deadline } from '#db/schema/index.ts';
import { told } from './problem-text.ts';

/**
 * Takes a deadline out of Today until a day to come. What the body owes or promised may be put off past its date ("they
 * rang: next week"). A right of ours may not: it would come back when it has lapsed.
 */
export function snoozeDeadline(context: CoreContext, { id, until, reason }: Input<typeof deadlines.snooze>) {
  const { orm } = context.register;
  const { journalEntryId } = change(context, 'snoozeDeadline', { id }, () => {
    const row = deadlineForChange(context, id);
    if (row.state !== 'running') throw invalid(told('deadline_not_running', 'id'));
    const today = context.today();
    if (until <= today) throw invalid(told('snooze_not_ahead', 'until', { date: until, today }));
    if (row.party === 'ours' && until > actBy(row))
      throw invalid(told('snooze_past_right', 'until', { date: until, due: actBy(row) }));
    orm.update(deadline).set({ snoozedUntil: until, snoozeReason: reason }).where(eq(deadline.id, id)).run();
  });
  return { id, journalEntryId };
}

export function unsnoozeDeadline(context: CoreContext, id: string) {
  const { journalEntryId } = change(context, 'unsnoozeDeadline', { id }, () => {
    deadlineForChange(context, id);
    context.register.orm
      .update(deadline)
      .set({ snoozedUntil: null, snoozeReason: '' })
      .where(eq(deadline.id, id))
      .run();
  });
  return { id, journalEntryId };
}

function deadlineForChange(context: CoreContext, id: string) {
  const row = context.register.orm.select().from(deadline).where(eq(deadline.id, id)).get();
  if (!row) throw notFound('deadline', id);
  return row;
}
