import type { LetterTemplate } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';

/** The letters Foolscap can write, with the fields each asks of the user. */
export function listTemplates(context: CoreContext): LetterTemplate[] {
  return context.templates.values().map(({ id, version, kind, name, purpose, regimes, languages, fields }) => ({
    id,
    version,
    kind,
    name,
    purpose,
    regimeIds: regimes,
    languages,
    fields: fields.map(({ items: _, ...field }) => field),
  }));
}
