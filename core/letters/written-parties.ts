import type { LetterParties } from '#core/contract/letters.ts';
import { letterDate } from '#templates/dates.ts';
import type { LetterValues } from '#templates/fields.ts';
import type { LetterInput } from '#templates/letter-input.ts';
import { linesOf, pick } from '#templates/letter-parties.ts';

/** Out of the values that fill a letter, so that its envelope says what it says. */
export function writtenParties({ language, request, letter, body }: LetterInput, values: LetterValues): LetterParties {
  const value = (name: string) => textOf(values[name]);
  return {
    language,
    reference: request.reference,
    theirReference: value('their_reference'),
    date: letterDate(letter.date, language),
    salutation: value('salutation'),
    formOfAddress: value('form_of_address'),
    addressee: [value('addressee'), value('body_name')].filter((one) => one !== ''),
    address: linesOf(value('body_address')),
    toBody: value('body_name') === pick(language, body.nameEn, body.nameZh),
    sender: {
      name: value('sender_name'),
      title: value('sender_title'),
      organisation: value('sender_organisation'),
      address: linesOf(value('letterhead_address')),
    },
  };
}

function textOf(value: LetterValues[string] | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
