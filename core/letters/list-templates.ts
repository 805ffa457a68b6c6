import type { LetterTemplate } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { inBoth } from '#core/deadlines/fill-text.ts';
import { fieldsOfVersion } from '#core/templates/letter-template.ts';
import { listOwnTemplates } from '#core/templates/read-templates.ts';
import { versionRow } from '#core/templates/template-rows.ts';

/** The letters Foolscap can write, the built-in ones first, with the fields each asks of the user. */
export function listTemplates(context: CoreContext): LetterTemplate[] {
  const builtIn = context.templates
    .values()
    .map(({ id, version, kind, name, purpose, regimes, languages, fields }) => ({
      id,
      version,
      kind,
      name,
      purpose,
      regimeIds: regimes,
      languages,
      fields: fields.map(({ items: _, ...field }) => field),
      own: false,
    }));
  return [...builtIn, ...ownLetters(context)];
}

/** The user's templates, each in its newest version, under the regimes it is for or under all. */
function ownLetters(context: CoreContext): LetterTemplate[] {
  return listOwnTemplates(context, false).map(({ id, name, purpose, regimeIds, newest }) => ({
    id,
    version: String(newest.number),
    kind: newest.kind,
    name: inBoth(name),
    purpose: inBoth(purpose),
    regimeIds: regimeIds.length > 0 ? regimeIds : [...context.law.packs.keys()],
    languages: [newest.language],
    fields: fieldsOfVersion(context, versionRow(context, id, newest.number)).map(({ items: _, ...field }) => field),
    own: true,
  }));
}
