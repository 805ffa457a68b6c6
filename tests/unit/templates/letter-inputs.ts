import { fillLetter } from '#templates/fill/fill-letter.ts';
import type { LetterValues } from '#templates/fields.ts';
import { buildLetterValues } from '#templates/letter-data.ts';
import type { LetterClockInput, LetterFactInput, LetterInput } from '#templates/letter-input.ts';
import { plainText } from '#templates/plain-text.ts';
import { type LetterIn, letterIn, library } from './support.ts';

export function happened(kind: LetterFactInput['kind'], date: string): LetterFactInput {
  return { kind, date, until: null, theirReference: '', outcome: null, grounds: [] };
}

export function clock(clockId: string, dueDate: string, rest: Partial<LetterClockInput>): LetterClockInput {
  const authority = { en: 'Code paras 1.16-1.17', zh: '《守則》第1.16至1.17段' };
  return {
    clockId,
    party: 'theirs',
    dueDate,
    basisDate: '2026-10-02',
    running: true,
    conditional: false,
    authority,
    verified: true,
    ...rest,
  };
}

/** A request under the Code to the Security Bureau, with most of what can happen to one. */
export const base: LetterInput = {
  kind: 'request_code',
  language: 'en',
  body: {
    nameEn: 'Security Bureau',
    nameZh: '保安局',
    shortZh: '保安局',
    formZh: '貴局',
    addresseeEn: 'Access to Information Officer',
    addresseeZh: '公開資料主任',
    addressEn: 'Sample Building\n1 Example Road',
    addressZh: '',
    email: 'aio@example.org',
    fax: '2000 0001',
  },
  sender: {
    nameEn: 'Chan Tai-man',
    nameZh: '陳大文',
    titleEn: 'Director',
    titleZh: '總監',
    organisationEn: 'Sample Society',
    organisationZh: '樣本學會',
    addressEn: '',
    addressZh: '',
    email: 'a@example.org',
    phone: '',
  },
  request: {
    reference: 'FS-2026-0042',
    theirReference: '',
    regimeId: 'hk_code',
    regimeName: { en: 'Code on Access to Information', zh: '《公開資料守則》' },
    lawParagraphEn: 'I make this request under the Code.',
    lawParagraphZh: '本人提出要求，請貴機構作覆。',
    complaintParagraph: { en: 'I ask you to investigate.', zh: '本人請求調查。' },
    questions: ['How many?', ' ', 'Where?'].map((text) => ({ text, level: 0 })),
    sentOn: '2026-10-02',
    receivedOn: '2026-10-02',
  },
  facts: {
    missed: { clockId: 'first_reply', dueDate: '2026-10-12' },
    repliedOn: '2026-10-23',
    log: [
      happened('sent', '2026-10-02'),
      happened('received', '2026-10-02'),
      happened('acknowledged', '2026-10-05'),
      happened('clarification_asked', '2026-10-07'),
      happened('fee_notice', '2026-10-09'),
      { ...happened('interim_reply', '2026-10-12'), until: '2026-11-10' },
      { ...happened('extension_notice', '2026-10-20'), until: '2026-11-20' },
      { ...happened('response', '2026-10-23'), outcome: 'part', grounds: ['2.6'] },
    ],
    clocks: [
      clock('first_reply', '2026-10-12', { running: false }),
      clock('target_reply', '2026-10-23', {}),
      clock('outer_limit', '2026-11-22', { conditional: true }),
      clock('promised_reply', '2026-11-10', { party: 'promised' }),
      clock('ombudsman_refusal', '2028-10-23', { party: 'ours', basisDate: '2026-10-23' }),
      clock('pcpd_refusal', '2028-10-23', { party: 'ours', basisDate: '2026-10-23' }),
    ],
  },
  letter: { date: '2026-11-22', channel: 'email', subject: 'Cameras', enclosures: [], copies: [] },
  user: {},
  words: library.regimeWords,
};

/** What a person fills in: the sample's values of the fields that are theirs. */
export function typed({ fields, sample }: LetterIn): LetterValues {
  const theirs = fields.filter((field) => field.source === 'user' && field.name !== 'letter_date');
  return Object.fromEntries(theirs.map((field) => [field.name, sample[field.name]]));
}

/** The words of the letter, filled from the library. */
export function textOf(input: LetterInput): string {
  const { document, fields } = letterIn(input.kind, input.language);
  return plainText(fillLetter(document, buildLetterValues(input), fields));
}
