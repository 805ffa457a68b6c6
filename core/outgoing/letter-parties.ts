import { letterChoices } from '#core/contract/letters.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { aboutRequest } from '#core/letters/about-request.ts';
import { senderOf } from '#core/letters/compose-letter.ts';
import { letterInput } from '#core/letters/letter-values.ts';
import { letterDate } from '#templates/dates.ts';
import type { LetterValues } from '#templates/fields.ts';
import { buildLetterValues } from '#templates/letter-data.ts';
import { linesOf, pick } from '#templates/letter-parties.ts';
import type { OutgoingRow } from './letter-rows.ts';

/** Who writes to whom, as the letter itself has it: what an envelope and a covering mail repeat. */
export interface LetterParties {
  language: Language;
  reference: string;
  theirReference: string;
  subject: string;
  /** As the letter writes it. */
  date: string;
  salutation: string;
  /** 貴局 and the like; "you" in English. */
  formOfAddress: string;
  /** Post title, name, address: the lines of the addressee block in the letter's own order. */
  addressee: string[];
  /** Whether an address is among them. */
  hasAddress: boolean;
  /** Mail addresses as the register or the letter's own fields have them, unchecked; '' for none. */
  email: string;
  sender: { name: string; title: string; organisation: string; address: string[]; email: string };
}

/** Works them out from what the letter was made from. INVALID for a letter that was not written here. */
export function partiesOf(context: CoreContext, row: OutgoingRow): LetterParties {
  const read = letterChoices.safeParse(row.choices).data;
  if (read === undefined) throw invalid({ code: 'letter_without_choices' });
  // The default sender may be another by now than the one the letter was written under.
  const choices = { ...read, senderId: row.senderId };
  const about = aboutRequest(context, row.requestId);
  const sender = row.senderId === null ? null : senderOf(context, choices);
  const input = letterInput(context, choices, about, sender);
  const values = buildLetterValues(input);
  const { language } = choices;
  const value = (name: string) => textOf(values[name]);
  const address = linesOf(value('body_address'));
  const who = [value('addressee'), value('body_name')].filter((one) => one !== '');
  const given = choices.values['recipient_email'];
  const own = value('body_name') === pick(language, input.body.nameEn, input.body.nameZh) ? input.body.email : '';
  return {
    language,
    reference: about.reference,
    theirReference: value('their_reference'),
    subject: row.subject,
    date: letterDate(choices.date, language),
    salutation: value('salutation'),
    formOfAddress: value('form_of_address'),
    addressee: language === 'en' ? [...who, ...address] : [...address, ...who.toReversed()],
    hasAddress: address.length > 0,
    email: typeof given === 'string' && given.trim() !== '' ? given : own,
    sender: {
      name: value('sender_name'),
      title: value('sender_title'),
      organisation: value('sender_organisation'),
      address: linesOf(value('letterhead_address')),
      email: sender?.email ?? '',
    },
  };
}

function textOf(value: LetterValues[string] | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
