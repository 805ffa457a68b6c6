import { hash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { CoreContext } from '#core/context.ts';
import type { DayAddition } from '#core/law/types.ts';
import { countOf } from '#db/queries/statements.ts';
import { localMark } from '#db/schema/index.ts';
import { dayAdditions } from './day-additions.ts';

export const dayAddition = z.object({
  date: z.string(),
  kind: z.enum(['gale_warning', 'black_rainstorm', 'office_closure']),
});

const versioned = z.record(z.string(), z.object({ version: z.string(), hash: z.string() }));

/** The law as it stood when every deadline was last checked against it: packs, calendar files and the user's own days. */
const lawMark = z.object({
  packs: versioned,
  calendars: versioned,
  additions: z.array(dayAddition),
  /** One text that differs whenever anything above does. */
  stamp: z.string(),
});
export type LawMark = z.infer<typeof lawMark>;

const markName = 'law';

/** Hashes of what never changes once it is read, so that a mark costs nothing after the first. */
const hashes = new WeakMap<object, string>();
const marks = new WeakMap<object, { additions: readonly DayAddition[]; mark: LawMark }>();

/** The law as it is now. The figures count, not only the version somebody wrote beside them. */
export function currentLawMark(context: CoreContext): LawMark {
  const { packs, calendars } = context.law.files;
  const additions = dayAdditions(context);
  const known = marks.get(packs);
  if (known?.additions === additions) return known.mark;
  const content = {
    packs: versionsOf(packs),
    calendars: versionsOf(calendars),
    additions: additions.map(({ date, kind }) => ({ date, kind })),
  };
  const mark = { ...content, stamp: hash('sha256', JSON.stringify(content), 'base64') };
  marks.set(packs, { additions, mark });
  return mark;
}

const versionsOf = (files: ReadonlyMap<string, { readonly version: string }>) =>
  Object.fromEntries([...files].map(([id, file]) => [id, { version: file.version, hash: hashOf(file) }]));

function hashOf(data: object): string {
  const known = hashes.get(data) ?? hash('sha256', JSON.stringify(data), 'base64');
  hashes.set(data, known);
  return known;
}

/** The law at the last check; null where none is on record. */
export function readLawMark(context: CoreContext): LawMark | null {
  const row = context.register.orm.select().from(localMark).where(eq(localMark.name, markName)).get();
  if (!row) return null;
  try {
    return lawMark.parse(JSON.parse(row.value));
  } catch {
    // Written by another version of the program: as good as none.
    return null;
  }
}

/** Notes that every deadline agrees with this law, or has its revision. Outside the journal, which it would only swell. */
export function writeLawMark(context: CoreContext, mark: LawMark): void {
  const values = { value: JSON.stringify(mark), at: context.now() };
  context.register.orm
    .insert(localMark)
    .values({ name: markName, ...values })
    .onConflictDoUpdate({ target: localMark.name, set: values })
    .run();
}

/** Whether the law changed since every deadline was last checked against it. */
export function isLawStale(context: CoreContext): boolean {
  const mark = readLawMark(context);
  if (mark !== null) return mark.stamp !== currentLawMark(context).stamp;
  return countOf(context.register.db, 'SELECT EXISTS (SELECT 1 FROM deadline)') === 1;
}

/** A register without a deadline agrees with any law: noted at start, so that the first deadline has something to agree with. */
export function beginLawMark(context: CoreContext): void {
  if (countOf(context.register.db, 'SELECT EXISTS (SELECT 1 FROM deadline)') === 0)
    writeLawMark(context, currentLawMark(context));
}
