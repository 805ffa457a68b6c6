import type { Output } from '#core/contract/infer.ts';
import type { LetterTemplate, letters } from '#core/contract/letters.ts';
import type { OwnTemplate } from '#core/contract/templates.ts';
import type { CoreContext } from '#core/context.ts';
import { inBoth } from '#core/deadlines/fill-text.ts';
import { fieldsOfVersion } from '#core/templates/letter-template.ts';
import { getOwnTemplate, listOwnTemplates } from '#core/templates/read-templates.ts';
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
  return listOwnTemplates(context, false).map((own) => letterOf(context, own, own.newest.number));
}

function letterOf(
  context: CoreContext,
  { id, name, purpose, regimeIds }: Pick<OwnTemplate, 'id' | 'name' | 'purpose' | 'regimeIds'>,
  number: number,
): LetterTemplate {
  const version = versionRow(context, id, number);
  return {
    id,
    version: String(number),
    kind: version.kind,
    name: inBoth(name),
    purpose: inBoth(purpose),
    regimeIds: regimeIds.length > 0 ? regimeIds : [...context.law.packs.keys()],
    languages: [version.language],
    fields: fieldsOfVersion(context, version).map(({ items: _, ...field }) => field),
    own: true,
  };
}

/** One version of a template of the user's, whether it is still on the list or not. */
export function ownLetterTemplate(
  context: CoreContext,
  id: string,
  number: number,
): Output<typeof letters.ownTemplate> {
  const own = getOwnTemplate(context, id);
  return { ...letterOf(context, own, number), removed: own.removed, newest: own.newest.number };
}
