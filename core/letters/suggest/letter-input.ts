import type { CoreContext } from '#core/context.ts';
import type { Language, LetterKind } from '#core/contract/vocabulary.ts';
import type { RequestRecord } from '#core/requests/touch-request.ts';
import type { LetterInput } from '#templates/letter-input.ts';
import { aboutRequest } from '../about-request.ts';
import { letterInput } from '../letter-values.ts';

/** What a letter of this request written today would be made from, so that what is suggested agrees with what is filled in. */
export function inputOf(
  context: CoreContext,
  request: RequestRecord,
  language: Language,
  kind: LetterKind,
): LetterInput {
  const choices = {
    kind,
    language,
    templateId: null,
    senderId: null,
    date: context.today(),
    channel: 'email' as const,
    subject: request.subject,
    enclosures: [],
    copies: [],
    values: {},
  };
  return letterInput(context, choices, aboutRequest(context, request.id), null);
}
