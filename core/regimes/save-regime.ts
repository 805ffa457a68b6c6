import { eq } from 'drizzle-orm';
import type { Input } from '#core/contract/infer.ts';
import type { regimes } from '#core/contract/regimes.ts';
import type { CoreContext } from '#core/context.ts';
import { currentLawMark, isLawStale, writeLawMark } from '#core/deadlines/law-mark.ts';
import { recheckAtOnce } from '#core/deadlines/recompute-all.ts';
import { fillText } from '#core/deadlines/fill-text.ts';
import { conflict, invalid, notFound } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import type { LawPack } from '#core/law/pack.ts';
import { ownRegime } from '#db/schema/index.ts';
import { checkPack } from './check-pack.ts';
import texts from './messages.json' with { type: 'json' };

interface Saved {
  id: string;
  version: number;
  journalEntryId: string | null;
}

/** Every own regime's id begins so: no pack that comes with a later version of the program can take it. */
const ownPrefix = 'own_';

/**
 * Saves an own regime. Its version counts up with each save, and what the new figures would move in requests under it
 * is proposed, as with any other change of law.
 */
export async function saveRegime(context: CoreContext, { id, version, pack }: Input<typeof regimes.save>) {
  if (id === null)
    return { ...insertPack(context, 'saveRegime', pack, freeId(context, nameOf(pack))), proposedCount: 0 };
  const saved = changeRegime(context, 'saveRegime', id, version, (row) => ({
    pack: checkedPack(context, pack, id, row.version + 1),
  }));
  return { ...saved, proposedCount: await recheckAtOnce(context) };
}

/** A copy under a new id, to be changed. Its figures keep their sources: they are what they were until somebody edits them. */
export function copyRegime(context: CoreContext, id: string): Saved {
  const pack = packOf(context, id);
  const copy = {
    ...pack,
    name: fillText(texts.copy, { name: pack.name }),
    shortName: fillText(texts.copy, { name: pack.shortName }),
  };
  return insertPack(context, 'copyRegime', copy, freeId(context, id));
}

/** Off the list, not out of the register: requests under it keep their clocks. */
export const removeRegime = (context: CoreContext, { id, version }: Input<typeof regimes.remove>): Saved =>
  changeRegime(context, 'removeRegime', id, version, () => ({ removedAt: context.now() }));

export const restoreRegime = (context: CoreContext, { id, version }: Input<typeof regimes.restore>): Saved =>
  changeRegime(context, 'restoreRegime', id, version, () => ({ removedAt: null }));

/** Adds a pack that somebody wrote or sent, as version 1 of a new own regime. */
export function insertPack(context: CoreContext, useCase: string, pack: unknown, id: string): Saved {
  const checked = checkedPack(context, pack, id, 1);
  const at = context.now();
  const agreed = !isLawStale(context);
  const { journalEntryId } = change(context, useCase, { id }, () => {
    context.register.orm.insert(ownRegime).values({ id, pack: checked, createdAt: at, updatedAt: at }).run();
  });
  // No request stands under it yet: what agreed with the law before agrees with it now, and nobody is sent to check.
  if (agreed) writeLawMark(context, currentLawMark(context));
  return { id, version: 1, journalEntryId };
}

function checkedPack(context: CoreContext, pack: unknown, id: string, version: number): LawPack {
  return checkPack(pack, context.law.calendars, { id, version: String(version) });
}

/** One change of one own regime, refused where another window was first. */
function changeRegime(
  context: CoreContext,
  useCase: string,
  id: string,
  version: number | null,
  work: (row: typeof ownRegime.$inferSelect) => Partial<typeof ownRegime.$inferInsert>,
): Saved {
  const { orm } = context.register;
  const { value, journalEntryId } = change(context, useCase, { id }, () => {
    const row = orm.select().from(ownRegime).where(eq(ownRegime.id, id)).get();
    if (!row) {
      if (context.law.packs.has(id)) throw invalid({ code: 'regime_built_in', sentence: texts.regime_built_in });
      throw notFound('regime', id);
    }
    if (row.version !== version) throw conflict('regime', id, row.version);
    orm
      .update(ownRegime)
      .set({ ...work(row), version: row.version + 1, updatedAt: context.now() })
      .where(eq(ownRegime.id, id))
      .run();
    return row.version + 1;
  });
  return { id, version: value, journalEntryId };
}

/** The pack on offer or taken off the list; NOT_FOUND without one. */
export function packOf(context: CoreContext, id: string): LawPack {
  const pack = context.law.packs.get(id);
  if (!pack) throw notFound('regime', id);
  return pack;
}

function nameOf(pack: Record<string, unknown>): string {
  const name: unknown = Reflect.get(Object(pack.name), 'en');
  return typeof name === 'string' ? name : '';
}

/** An id nobody has: from a name or another id, with a number where that is taken. */
export function freeId(context: CoreContext, from: string): string {
  const slug = from
    .toLowerCase()
    .replace(/^own_/, '')
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 40)
    .replace(/^_+|_+$/g, '');
  const stem = `${ownPrefix}${slug === '' ? 'regime' : slug}`;
  for (let at = 1; ; at += 1) {
    const id = at === 1 ? stem : `${stem}_${at}`;
    if (!isTaken(context, id)) return id;
  }
}

export function isTaken(context: CoreContext, id: string): boolean {
  return (
    context.law.packs.has(id) ||
    context.register.orm.select({ id: ownRegime.id }).from(ownRegime).where(eq(ownRegime.id, id)).get() !== undefined
  );
}
