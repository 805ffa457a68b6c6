import type { Language } from '#core/contract/vocabulary.ts';
import { isPlainDate, letterDate } from './dates.ts';
import type { LetterValue, LetterValues } from './fields.ts';
import type { LetterInput } from './letter-input.ts';
import { addresseeOf, addressLines, channelLine, formOfAddress, letterhead, pick } from './letter-parties.ts';
import { valuesOfKind } from './values/index.ts';
import { itemsOf } from './values/kind-values.ts';

/**
 * The values of every field of a built-in letter, ready for fillLetter. Nothing is invented: what is not known stays
 * out, and listMissing names it if the letter needs it.
 */
export function buildLetterValues(input: LetterInput): LetterValues {
  const { language, body, letter, request } = input;
  const addressee = addresseeOf(body, language, request.regimeId);
  const own = valuesOfKind[input.kind];
  const computed: Record<string, LetterValue> = {
    ...letterhead(input.sender, language),
    letter_date: letterDate(letter.date, language),
    channel_line: channelLine(letter.channel, body, language),
    addressee: addressee.title,
    body_name: pick(language, body.nameEn, body.nameZh),
    body_short:
      language === 'en'
        ? pick('en', body.nameEn, body.nameZh)
        : body.shortZh || pick(language, body.nameEn, body.nameZh),
    body_address: addressLines(pick(language, body.addressEn, body.addressZh)).join('\n'),
    form_of_address: formOfAddress(body, language),
    salutation: addressee.salutation,
    reference: request.reference,
    their_reference: request.theirReference,
    subject: letter.subject,
    ...own?.values(input),
  };
  const chosen = userValues(input.user, language);
  const enclosures = [...letter.enclosures, ...(own?.enclosures?.(input, chosen) ?? [])];
  return {
    ...computed,
    ...chosen,
    enclosures: itemsOf([...new Set(enclosures.map((one) => one.trim()))]),
    copies: itemsOf(letter.copies),
  };
}

/** Dates as the letter writes them; blanks left out. */
function userValues(values: LetterValues, language: Language): Record<string, LetterValue> {
  const filled: Record<string, LetterValue> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    if (typeof value === 'string') {
      if (value.trim() !== '') filled[name] = isPlainDate(value.trim()) ? letterDate(value.trim(), language) : value;
    } else if (typeof value === 'boolean' || value.length > 0) {
      filled[name] = value;
    }
  }
  return filled;
}
