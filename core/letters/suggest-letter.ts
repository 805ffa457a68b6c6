import type { Input } from '#core/contract/infer.ts';
import type { LetterChoices, letters } from '#core/contract/letters.ts';
import type { Channel, Language, LetterKind } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { requestForChange } from '#core/requests/touch-request.ts';
import { versionRow } from '#core/templates/template-rows.ts';
import { statement } from '#db/queries/statements.ts';
import { suggestionOfKind } from './suggest/index.ts';

/**
 * What a next letter starts from, out of the register: subject, what was refused and on which ground, who asks. Every
 * bit of it is there to be changed; dates and references the letter needs are filled in when it is composed. A letter
 * that does not exist in the language wanted is offered in one that it has; a template of the user's decides both.
 */
export function suggestLetter(
  context: CoreContext,
  { requestId, kind: wanted, language, templateId }: Input<typeof letters.suggest>,
): LetterChoices {
  const row = requestForChange(context, requestId, null);
  const own = templateId === null ? null : versionRow(context, templateId, null);
  const kind = own?.kind ?? wanted;
  const written = own?.language ?? languageOf(context, kind, language ?? row.language);
  return {
    kind,
    language: written,
    templateId,
    senderId: null,
    date: context.today(),
    channel: lastChannel(context, requestId),
    subject: row.subject,
    enclosures: [],
    copies: [],
    values: {},
    ...suggestionOfKind[kind]?.(context, row, written),
  };
}

function languageOf(context: CoreContext, kind: LetterKind, wanted: Language): Language {
  const languages = context.templates.get(kind)?.languages ?? [];
  return languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
}

function lastChannel(context: CoreContext, requestId: string): Channel {
  const row = statement(
    context.register.db,
    `SELECT channel FROM letter WHERE request_id = ? AND direction = 'outgoing' AND removed_at IS NULL AND channel IS NOT NULL
     ORDER BY created_at DESC, id DESC LIMIT 1`,
  ).get(requestId) as { channel: Channel } | undefined;
  return row?.channel ?? 'email';
}
