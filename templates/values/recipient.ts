import { type Bilingual, bilingual } from '#core/contract/vocabulary.ts';
import { z } from 'zod';
import type { LetterValue } from '../fields.ts';
import type { LetterBodyInput, LetterInput } from '../letter-input.ts';
import { addresseeOf, addressLines, channelLine, formOfAddress, pick } from '../letter-parties.ts';
import recipientFile from './recipients.json' with { type: 'json' };

/** Whom a letter goes to where that is not the body of the request. */
export interface Recipient {
  name: Bilingual;
  /** 簡稱, and 貴署 and the like. */
  short: string;
  form: string;
  /** Post title; '' for "Dear Sir/Madam,". */
  title: Bilingual;
}

const entry = z.strictObject({
  /** Key of the body in the built-in list, from which its address is suggested; '' where it is none. */
  builtinKey: z.string(),
  name: bilingual,
  short: z.string(),
  form: z.string(),
  title: bilingual,
});

/** The recipients that letters know of themselves; addresses and mailboxes are the register's. */
export const recipients = z
  .strictObject({ ombudsman: entry, privacy: entry, panel: entry, member: entry })
  .parse(recipientFile);

/**
 * The common fields of a letter written to somebody else than the request's body: addressee, salutation, channel. What
 * the user gives as `recipient_…` wins. Their reference is left out: it is the other body's.
 */
export function recipientValues(input: LetterInput, recipient: Recipient): Record<string, LetterValue> {
  const { language, letter, user } = input;
  const given = (name: string): string => {
    const value = user[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  // Both languages alike, so that no letter of one falls back to the other and mixes them.
  const one = (name: string, text: Bilingual) => given(name) || (language === 'en' ? text.en : text.zh);
  const renamed = given('recipient_name') !== '';
  const name = one('recipient_name', recipient.name);
  const title = renamed ? given('recipient_title') : one('recipient_title', recipient.title);
  const to: LetterBodyInput = {
    nameEn: name,
    nameZh: name,
    shortZh: renamed ? name : recipient.short,
    formZh: renamed ? '' : recipient.form,
    addresseeEn: title,
    addresseeZh: title,
    addressEn: given('recipient_address'),
    addressZh: given('recipient_address'),
    email: given('recipient_email'),
    fax: '',
  };
  const addressee = addresseeOf(to, language, null);
  return {
    addressee: addressee.title,
    salutation: addressee.salutation,
    body_name: name,
    body_short: language === 'en' ? name : to.shortZh,
    body_address: addressLines(to.addressEn).join('\n'),
    form_of_address: formOfAddress(to, language),
    channel_line: channelLine(letter.channel, to, language),
    their_reference: '',
  };
}

/** The request's body as the letter's recipient, for letters that go there unless the user names another. */
export function bodyOrRecipient(input: LetterInput): Record<string, LetterValue> {
  const named = input.user['recipient_name'];
  if (typeof named !== 'string' || named.trim() === '') return {};
  const nobody = { en: '', zh: '' };
  return recipientValues(input, { name: nobody, short: '', form: '', title: nobody });
}

/**
 * The request's body inside a sentence of a letter to somebody else: "the Security Bureau", 保安局. A name that is a
 * name already (Radio Television Hong Kong, The Ombudsman), or that is Chinese for want of an English one, takes no
 * article.
 */
export function bodyInSentence({ body, language }: LetterInput): string {
  if (language !== 'en') return body.shortZh.trim() || pick(language, body.nameEn, body.nameZh);
  const name = pick('en', body.nameEn, body.nameZh);
  return /^the\s/i.test(name) || /\bHong Kong$/.test(name) || body.nameEn.trim() === '' ? name : `the ${name}`;
}
