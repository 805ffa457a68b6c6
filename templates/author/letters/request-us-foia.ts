import { explained, field } from '../common-fields.ts';
import type { LetterSource } from '../wording.ts';

/** A first request under the federal Freedom of Information Act of the United States, 5 U.S.C. 552. */
export const requestUsFoia: LetterSource = {
  kind: 'request_us_foia',
  version: '1.0.0',
  name: {
    en: 'Request under the Freedom of Information Act (US)',
    zh: '根據美國《資訊自由法》索取資料',
  },
  purpose: {
    en: 'Asks a federal agency of the United States for records; states the fee category, a limit or a waiver.',
    zh: '向美國聯邦機關索取紀錄，並述明收費類別、上限或豁免；此信只備英文本。',
  },
  regimes: ['us_foia'],
  fields: [
    field.longText('law_paragraph', 'Paragraph stating the law', '法例段落', 'law', true),
    field.longText('background', 'Background to the request', '背景', 'user'),
    field.questions('Records asked for', '索取的紀錄', 'request', true),
    explained(
      field.text('date_range', 'Dates to be searched', '搜尋的日期範圍', 'user'),
      'Completes “Please search for records …”: “dated from 1 January 2024 to the day of the search”.',
      '接於 “Please search for records …” 之後，例如 “dated from 1 January 2024 to the day of the search”。',
    ),
    explained(
      field.text('requester_category', 'Fee category', '收費類別', 'user'),
      'Completes “For the assessment of fees I am …”: “a representative of the news media”, “an educational or noncommercial scientific institution”. Left blank: a requester with no commercial purpose.',
      '接於 “For the assessment of fees I am …” 之後，例如 “a representative of the news media”。留空則為非商業用途。',
    ),
    explained(
      field.text('fee_limit', 'Most that you will pay without being asked', '毋須另行徵詢的費用上限', 'user'),
      'For instance US$25.',
      '例如 US$25。',
    ),
    explained(
      field.longText('waiver_reasons', 'Why fees should be waived', '豁免收費的理由', 'user'),
      'How disclosure will contribute significantly to public understanding of the operations of the government, and that no commercial interest is served. Left blank: no waiver is asked for.',
      '說明公開資料如何有助公眾了解政府運作，且不涉商業利益。留空則不申請豁免。',
    ),
    explained(
      field.longText('urgency', 'Compelling need for expedited processing', '要求加快處理的理由', 'user'),
      'The letter certifies what you write here to be true (552(a)(6)(E)(vi)). Left blank: expedition is not asked for.',
      '信中會聲明此處所寫屬實（552(a)(6)(E)(vi)）。留空則不要求加快處理。',
    ),
    explained(
      field.text('format_wanted', 'Form in which they are wanted', '希望獲提供的形式', 'user'),
      'Completes “Please provide the records …”. Left blank: by email, in electronic form.',
      '接於 “Please provide the records …” 之後。留空則要求以電郵提供電子版。',
    ),
  ],
  wording: {
    en: {
      subject: ['Request under the Freedom of Information Act, 5 U.S.C. 552', '{subject}'],
      body: [
        { kind: 'opening', text: '{law_paragraph}' },
        { kind: 'paragraphs', list: 'background_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: 'The records requested are:', keepWithNext: true },
        { kind: 'questions' },
        {
          kind: 'paragraph',
          text: '{#date_range}Please search for records {date_range}. {/date_range}Please provide the records {#format_wanted}{format_wanted}{/format_wanted}{^format_wanted}by email, in electronic form{/format_wanted} (552(a)(3)(B)).',
        },
        {
          kind: 'paragraph',
          text: 'For the assessment of fees I am {#requester_category}{requester_category}{/requester_category}{^requester_category}a requester with no commercial purpose{/requester_category} (552(a)(4)(A)). {#fee_limit}I am willing to pay up to {fee_limit}; if you expect the fees to be more, please tell me the estimate before you go on.{/fee_limit}{^fee_limit}If you expect that fees will be charged, please tell me the estimate before you go on.{/fee_limit}',
        },
        {
          kind: 'when',
          field: 'waiver_reasons',
          blocks: [
            {
              kind: 'paragraph',
              keepWithNext: true,
              text: 'I ask that fees be waived, since disclosure is in the public interest and not primarily in my commercial interest (552(a)(4)(A)(iii)), for the following reasons.',
            },
          ],
        },
        { kind: 'paragraphs', list: 'waiver_reasons_paragraphs', text: '{text}' },
        {
          kind: 'when',
          field: 'urgency',
          blocks: [
            {
              kind: 'paragraph',
              keepWithNext: true,
              text: 'I ask for expedited processing (552(a)(6)(E)) and certify that the following statement of a compelling need is true and correct to the best of my knowledge and belief.',
            },
          ],
        },
        { kind: 'paragraphs', list: 'urgency_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          text: 'If any part is withheld, please cite the exemption at the place of each deletion, and state the harm to an interest protected by that exemption which you reasonably foresee from disclosure (552(a)(8)(A) and 552(b)).',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'If the request does not reasonably describe the records, or could be met sooner if it were narrowed, please write to me before it is closed: I should be glad to discuss it with you or with your FOIA Public Liaison.',
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
  },
  samples: {
    en: {
      law_paragraph:
        'Under the Freedom of Information Act, 5 U.S.C. 552, I request the records described in this letter. The statute calls for a determination within 20 working days of receipt, with up to 10 more in unusual circumstances on written notice. Please release every reasonably segregable part of a record that is withheld in part, and tell me of my right to appeal within not less than 90 days and to seek help from the Office of Government Information Services.',
      addressee: 'FOIA Officer',
      salutation: 'Dear FOIA Officer,',
      body_name: 'Department of State',
      body_short: 'Department of State',
      form_of_address: 'you',
      channel_line: 'By email: foia@example.org',
      subject: 'Facial recognition in the public places of Hong Kong',
      background: '',
      questions: [
        {
          text: 'Reports on the SmartView programme of public cameras in Hong Kong, and on the use of facial recognition with it.',
        },
        { text: 'Correspondence with suppliers of facial recognition about sales to the authorities of Hong Kong.' },
      ],
      date_range: 'dated from 1 January 2024 to the day of the search',
      requester_category: '',
      fee_limit: 'US$25',
      waiver_reasons:
        'The records bear on what the government of the United States knows of the tracking of people in public places. We publish what we receive, free of charge, in English and Chinese.',
      urgency: '',
      format_wanted: '',
    },
  },
};
