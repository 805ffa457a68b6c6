import { z } from 'zod';
import type { CoreContext } from '#core/context.ts';
import { fillText, inBoth } from '#core/deadlines/fill-text.ts';
import { invalid } from '#core/errors.ts';
import texts from './messages.json' with { type: 'json' };
import { longestPack } from './check-pack.ts';
import { freeId, insertPack, isTaken, packOf } from './save-regime.ts';

const format = 'foolscap-regime';

/** What such a file holds around the pack. A later format says so with its number and is refused by this program. */
const regimeFile = z.object({
  format: z.literal(format),
  formatVersion: z.literal(1),
  pack: z.record(z.string(), z.unknown()),
});

export function exportRegime(context: CoreContext, id: string): { text: string; fileName: string } {
  const file = { format, formatVersion: 1, pack: packOf(context, id) };
  return { text: `${JSON.stringify(file, null, 2)}\n`, fileName: `${id}.${format}.json` };
}

/**
 * Adds the regime of a file. The file may come from anybody: it is data, checked like what is typed into the form, and
 * either all of it is taken or nothing. An own regime keeps its id, so that two registers speak of the same one; a
 * built-in one comes in as a copy.
 */
export function importRegime(context: CoreContext, text: string) {
  if (text.length > 2 * longestPack) throw invalid({ code: 'import_too_large', sentence: texts.import_too_large });
  const data = parseJson(text);
  if (!regimeFile.safeParse(data).success)
    throw invalid({ code: 'import_not_a_regime', sentence: texts.import_not_a_regime });
  // As it was parsed, not as the schema copied it: a copy leaves out the very keys that must be refused.
  const pack: unknown = Reflect.get(Object(data), 'pack');
  const named: unknown = Reflect.get(Object(pack), 'id');
  const wanted = typeof named === 'string' ? named : '';
  const own = /^own_[a-z0-9_]{1,60}$/.test(wanted);
  if (own && isTaken(context, wanted)) {
    const name = context.law.packs.get(wanted)?.name ?? inBoth(wanted);
    throw invalid({
      code: 'regime_id_taken',
      sentence: fillText(texts.regime_id_taken, { id: inBoth(wanted), name }),
      params: { id: wanted },
    });
  }
  return insertPack(context, 'importRegime', pack, own ? wanted : freeId(context, wanted));
}

function parseJson(text: string): unknown {
  try {
    // A byte-order mark is what some editors put before everything they save.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw invalid({ code: 'import_not_json', sentence: texts.import_not_json });
  }
}
