import { asc } from 'drizzle-orm';
import { type Law, openLaw } from '#core/law/library.ts';
import { type LawPack, lawPack } from '#core/law/pack.ts';
import type { Register } from '#db/open-register.ts';
import { ownRegime } from '#db/schema/index.ts';

/** The built-in law with the user's own regimes behind it. Removed ones too: requests that run under them keep their clocks. */
export interface LawSource {
  /** One object for good, whose parts follow: what a call was given at its start is not old by its end. */
  readonly law: Law;
  /** To be told when own regimes changed: by a save, an import, an undo. */
  forget(): void;
}

/** Reads own regimes once and keeps them. One whose row no longer fits the shape of a pack is left out. */
export function lawSource(register: Register): LawSource {
  const builtIn = openLaw();
  /** By the row's version, so that a pack that did not change stays the same object: plans and hashes hang on it. */
  const parsed = new Map<string, { version: number; pack: LawPack | null }>();
  let law: Law | null = null;
  const read = (): Law => {
    const rows = register.orm.select().from(ownRegime).orderBy(asc(ownRegime.createdAt), asc(ownRegime.id)).all();
    if (rows.length === 0) return builtIn;
    const packs = new Map(builtIn.packs);
    const packFiles = new Map(builtIn.files.packs);
    for (const row of rows) {
      let known = parsed.get(row.id);
      if (known?.version !== row.version) {
        known = { version: row.version, pack: lawPack.safeParse(row.pack).data ?? null };
        parsed.set(row.id, known);
      }
      if (known.pack === null || builtIn.packs.has(row.id)) continue;
      packs.set(row.id, known.pack);
      packFiles.set(row.id, known.pack);
    }
    return {
      packs,
      get calendars() {
        return builtIn.calendars;
      },
      files: { packs: packFiles, calendars: builtIn.files.calendars },
    };
  };
  const now = (): Law => {
    law ??= read();
    return law;
  };
  return {
    law: {
      get packs() {
        return now().packs;
      },
      get calendars() {
        return now().calendars;
      },
      get files() {
        return now().files;
      },
    },
    forget() {
      law = null;
    },
  };
}
