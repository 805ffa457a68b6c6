import type { Channel, Language, LetterKind, PlainDate } from '#core/contract/vocabulary.ts';
import { isPlainDate, letterDate } from './dates.ts';
import type { LetterValue, LetterValues } from './fields.ts';
import { addresseeOf, channelLine, formOfAddress, letterhead, linesOf, pick } from './letter-parties.ts';
import { missedSentence, type RegimeWordsFile, wordsOfRegime } from './regime-words.ts';

/** The body written to, as the register has it. Any text may be empty; a missing language falls back to the other. */
export interface LetterBodyInput {
  nameEn: string;
  nameZh: string;
  shortZh: string;
  /** 貴局, 貴署 and so on. */
  formZh: string;
  addresseeEn: string;
  addresseeZh: string;
  addressEn: string;
  addressZh: string;
  email: string;
  fax: string;
}

/** Who writes. */
export interface LetterSenderInput {
  nameEn: string;
  nameZh: string;
  titleEn: string;
  titleZh: string;
  organisationEn: string;
  organisationZh: string;
  addressEn: string;
  addressZh: string;
  email: string;
  phone: string;
}

export interface LetterRequestInput {
  reference: string;
  theirReference: string;
  regimeId: string;
  /** The law pack's paragraph for a request (`paragraphs.request`); '' where the pack has none. */
  lawParagraphEn: string;
  lawParagraphZh: string;
  questions: readonly string[];
  /** When the request was sent, and received; null while unknown. Used by a reminder and a review. */
  sentOn: PlainDate | null;
  receivedOn: PlainDate | null;
}

export interface LetterFactsInput {
  /** The clock whose date has passed (reminder). */
  missed: { clockId: string; dueDate: PlainDate } | null;
  /** The date of their reply (review). */
  repliedOn: PlainDate | null;
}

export interface LetterInput {
  kind: LetterKind;
  language: Language;
  body: LetterBodyInput;
  sender: LetterSenderInput;
  request: LetterRequestInput;
  facts: LetterFactsInput;
  letter: {
    date: PlainDate;
    channel: Channel;
    subject: string;
    enclosures: readonly string[];
    copies: readonly string[];
  };
  /**
   * What the user filled in, by field name; dates as YYYY-MM-DD. They win over what is computed here, but a blank one
   * does not: clearing a field is not a wish for a hole.
   */
  user: LetterValues;
  /** `library.regimeWords` */
  words: RegimeWordsFile;
}

/**
 * The values of every field of a built-in letter, ready for fillLetter. Nothing is invented: what is not known stays
 * out, and listMissing names it if the letter needs it.
 */
export function buildLetterValues(input: LetterInput): LetterValues {
  const { language, body, letter, request } = input;
  const addressee = addresseeOf(body, language);
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
    body_address: linesOf(pick(language, body.addressEn, body.addressZh)).join('\n'),
    form_of_address: formOfAddress(body, language),
    salutation: addressee.salutation,
    reference: request.reference,
    their_reference: request.theirReference,
    subject: letter.subject,
    ...valuesOfKind(input),
  };
  const chosen = userValues(input.user, language);
  const enclosures = [...letter.enclosures, ...ownEnclosures(input, chosen['copy_enclosed'] === true)];
  return {
    ...computed,
    ...chosen,
    enclosures: itemsOf([...new Set(enclosures.map((one) => one.trim()))]),
    copies: itemsOf(letter.copies),
  };
}

function valuesOfKind(input: LetterInput): Record<string, LetterValue> {
  const { request, facts, language, words } = input;
  const day = (date: PlainDate | null) => (date === null ? '' : letterDate(date, language));
  const form = formOfAddress(input.body, language);
  const law = language === 'en' ? request.lawParagraphEn : request.lawParagraphZh.replaceAll('貴機構', form);
  switch (input.kind) {
    case 'request_code':
      return { law_paragraph: law, questions: itemsOf(request.questions) };
    case 'request_data_access':
      return {
        law_paragraph: law,
        questions: itemsOf(request.questions),
        data_subject_name: pick(language, input.sender.nameEn, input.sender.nameZh),
      };
    case 'reminder': {
      const { requestTitle, requestPhrase, remedy } = wordsOfRegime(words, request.regimeId);
      const { missed } = facts;
      return {
        request_title: inLanguage(language, requestTitle),
        request_phrase: inLanguage(language, requestPhrase),
        remedy: inLanguage(language, remedy),
        missed_sentence: missed
          ? missedSentence(words, request.regimeId, missed.clockId, missed.dueDate, form, language)
          : '',
        request_date: day(request.sentOn),
        received_date: day(request.receivedOn),
      };
    }
    case 'request_review':
      return { request_date: day(request.sentOn), reply_date: day(facts.repliedOn) };
  }
}

/** What a letter of this kind always encloses, so that the list at its foot agrees with its text. */
function ownEnclosures(input: LetterInput, copyEnclosed: boolean): string[] {
  const english = input.language === 'en';
  if (input.kind === 'request_data_access') {
    const alreadyListed = input.letter.enclosures.some((one) => one.includes('OPS003'));
    if (alreadyListed) return [];
    return [english ? 'Form OPS003, Data Access Request Form' : 'OPS003 表格（查閱資料要求表格）'];
  }
  const { sentOn } = input.request;
  if (input.kind !== 'reminder' || !copyEnclosed || sentOn === null) return [];
  const date = letterDate(sentOn, input.language);
  return [english ? `Copy of my letter of ${date}` : `本人於${date}發出的函件副本`];
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

function itemsOf(texts: readonly string[]): { text: string }[] {
  return texts.filter((text) => text.trim() !== '').map((text) => ({ text }));
}

function inLanguage(language: Language, text: { en: string; zh: string }): string {
  return language === 'en' ? text.en : text.zh;
}
