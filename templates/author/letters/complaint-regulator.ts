import { field } from '../common-fields.ts';
import { chronologyField, chronologyTable, recipientFields, respondentFields } from '../shared-fields.ts';
import type { LetterSource } from '../wording.ts';

/**
 * A complaint or application to the information regulator of another jurisdiction. Who that is, under which provision
 * and within what time comes from templates/arguments/regulators.json.
 */
export const complaintRegulator: LetterSource = {
  kind: 'complaint_regulator',
  version: '1.0.0',
  name: { en: 'Complaint to the information regulator', zh: '向資訊監管機構投訴' },
  purpose: {
    en: 'Takes a refusal or a delay to the Information Commissioner, Ombudsman or authority of the place concerned.',
    zh: '就拒絕或延誤，向有關地方的資訊專員、申訴專員或監管機構提出（只備英文本）。',
  },
  regimes: [
    'uk_foia',
    'uk_eir',
    'uk_gdpr_sar',
    'eu_gdpr_sar',
    'eu_1049',
    'us_foia',
    'au_foi',
    'nz_oia',
    'ca_atia',
    'ie_foi',
    'de_ifg',
    'kr',
    'mo',
    'sg',
  ],
  fields: [
    ...recipientFields,
    ...respondentFields,
    field.text('request_title', 'The request, in the subject line', '要求的名稱（標題）', 'law', true),
    field.date('request_date', 'Date of the request', '要求的日期', 'request', true),
    field.longText('regulator_application', 'Provision the regulator acts under', '監管機構所依據的條文', 'user', true),
    field.longText('regulator_time', 'Time for applying', '提出的時限', 'user'),
    field.questions('Information asked for', '索取的資料', 'request', true),
    chronologyField,
    field.list('refused_parts', 'What was refused', '被拒絕的部分', 'user'),
    field.list('grounds', 'Provisions they cited', '對方引用的規定', 'user'),
    field.list('complaints', 'What is complained of', '投訴事項', 'user', true),
    field.longText('statement', 'Why the complaint is well founded', '投訴的理據', 'user'),
    field.list('outcomes', 'What the regulator is asked to do', '請監管機構採取的行動', 'user', true),
  ],
  wording: {
    en: {
      subject: ['Complaint about {respondent_name}: {request_title}', '{subject}'],
      body: [
        { kind: 'opening', text: '{regulator_application}' },
        {
          kind: 'paragraph',
          text: 'The body concerned is {respondent_name}. I made the request on {request_date}{#respondent_reference}; the body’s reference is {respondent_reference}{/respondent_reference}. I asked for:',
          keepWithNext: true,
        },
        { kind: 'questions' },
        {
          kind: 'when',
          field: 'has_chronology',
          blocks: [{ kind: 'paragraph', text: 'The course of events was as follows:', keepWithNext: true }],
        },
        chronologyTable.en,
        {
          kind: 'when',
          field: 'has_refused_parts',
          blocks: [{ kind: 'paragraph', text: 'The following has been withheld:', keepWithNext: true }],
        },
        { kind: 'items', list: 'refused_parts', text: '{text}' },
        {
          kind: 'when',
          field: 'has_grounds',
          blocks: [{ kind: 'paragraph', text: 'The provisions relied on were:', keepWithNext: true }],
        },
        { kind: 'items', list: 'grounds', text: '{text}' },
        { kind: 'paragraph', text: 'I complain that:', keepWithNext: true },
        { kind: 'items', list: 'complaints', text: '{text}' },
        { kind: 'paragraphs', list: 'statement_paragraphs', text: '{text}' },
        { kind: 'paragraphs', list: 'regulator_time_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: 'I ask you to:', keepWithNext: true },
        { kind: 'items', list: 'outcomes', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'You may share this letter and its enclosures with {respondent_name}. I shall gladly supply anything further that is needed.',
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
  },
  samples: {
    en: {
      recipient_name: 'Information Commissioner’s Office',
      channel_line: 'By email',
      addressee: '',
      body_name: 'Information Commissioner’s Office',
      body_short: 'Information Commissioner’s Office',
      form_of_address: 'you',
      salutation: 'Dear Sir/Madam,',
      subject: 'Comparative papers on live facial recognition in public places (sample)',
      respondent_name: 'the Sample Police Authority',
      respondent_reference: 'SAMPLE/FOI/7/2026',
      request_title: 'request under the Freedom of Information Act 2000',
      request_date: '1 September 2026',
      regulator_application:
        'I apply under section 50 of the Freedom of Information Act 2000 for a decision whether my request for information has been dealt with in accordance with Part I of the Act.',
      regulator_time: 'I bring this complaint without undue delay after the body’s final response.',
      questions: [
        { text: 'The accuracy tests of live facial recognition, and the safeguards applied to watch-lists.' },
      ],
      chronology: [
        { date: '1 September 2026', event: 'I sent the request.', enclosure: '1' },
        { date: '29 September 2026', event: 'The body refused the request.', enclosure: '2' },
        { date: '5 October 2026', event: 'I asked for an internal review.', enclosure: '3' },
        { date: '30 October 2026', event: 'The refusal was upheld on review.', enclosure: '4' },
      ],
      refused_parts: [{ text: 'The accuracy tests.' }],
      grounds: [{ text: 'section 31 (sample citation)' }],
      complaints: [
        { text: 'the harm said to follow from disclosure has not been shown; and' },
        { text: 'no part of the information was supplied.' },
      ],
      statement: '',
      outcomes: [
        { text: 'investigate and decide that the information should be disclosed in whole or in part; and' },
        { text: 'give me the reasons for your decision.' },
      ],
      enclosures: [
        { text: '(1) My request of 1 September 2026' },
        { text: '(2) Refusal of 29 September 2026' },
        { text: '(3) My request for internal review of 5 October 2026' },
        { text: '(4) Result of the review of 30 October 2026' },
      ],
    },
  },
};
