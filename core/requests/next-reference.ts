import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import { statement } from '#db/queries/statements.ts';

/** As `claimReference(context, null)`, past those that letters being written ahead will take. */
export function nextReferenceBeyond(context: CoreContext, reserved: ReadonlySet<string>): string {
  let free = claimReference(context, null);
  while (reserved.has(free)) free = after(free);
  return free;
}

function after(reference: string): string {
  const digits = /\d+$/.exec(reference)?.[0] ?? '';
  return reference.slice(0, reference.length - digits.length) + String(Number(digits) + 1).padStart(4, '0');
}

/**
 * The reference people see: FS-2026-0042, counted within the year. Inside the transaction that uses it, so that two
 * windows never get the same; one that a person chose must be free, in the bin too.
 */
export function claimReference(context: CoreContext, wanted: string | null, own: string | null = null): string {
  const { db } = context.register;
  if (wanted !== null && wanted !== '') {
    const holder = statement(db, 'SELECT id FROM request WHERE reference = ?').get(wanted) as
      | { id: string }
      | undefined;
    if (holder && holder.id !== own)
      throw invalid({ code: 'reference_taken', path: 'reference', params: { reference: wanted } });
    return wanted;
  }
  const start = `${readPreferences(context).referencePrefix}-${context.today().slice(0, 4)}-`;
  const row = statement(
    db,
    `SELECT max(CAST(substr(reference, length(:start) + 1) AS INTEGER)) AS last FROM request
     WHERE reference >= :start AND reference < :start || char(1114111) AND substr(reference, length(:start) + 1) NOT GLOB '*[^0-9]*'`,
  ).get({ start }) as { last: number | null };
  return `${start}${String((row.last ?? 0) + 1).padStart(4, '0')}`;
}
