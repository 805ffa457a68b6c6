import { explained, field } from '../common-fields.ts';
import type { LetterSource } from '../wording.ts';

/** A first request under the United Kingdom's Freedom of Information Act 2000. */
export const requestFoia: LetterSource = {
  kind: 'request_foia',
  version: '1.0.0',
  name: { en: 'Request under the Freedom of Information Act 2000 (UK)', zh: '根據英國《2000年資訊自由法令》索取資料' },
  purpose: {
    en: 'Asks a public authority of the United Kingdom for recorded information it holds.',
    zh: '向英國公共機構索取其持有的資料紀錄；此信只備英文本。',
  },
  regimes: ['uk_foia'],
  fields: [
    field.longText('law_paragraph', 'Paragraph stating the law', '法例段落', 'law', true),
    field.longText('background', 'Background to the request', '背景', 'user'),
    field.questions('Information asked for', '索取的資料', 'request', true),
    explained(
      field.text('format_wanted', 'Form in which it is wanted', '希望獲提供的形式', 'user'),
      'Completes “I should prefer the information …”. Left blank: by email, with figures in a spreadsheet.',
      '接於 “I should prefer the information …” 之後。留空則要求以電郵提供，數字用試算表。',
    ),
    explained(
      field.text(
        'most_wanted',
        'What to give first if the cost limit is reached',
        '如超出費用上限，應先提供哪項',
        'user',
      ),
      'For instance “item 1, then item 3”.',
      '例如 “item 1, then item 3”。',
    ),
  ],
  wording: {
    en: {
      subject: ['Request for information under the Freedom of Information Act 2000', '{subject}'],
      body: [
        { kind: 'opening', text: '{law_paragraph}' },
        { kind: 'paragraphs', list: 'background_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: 'The information requested is as follows:', keepWithNext: true },
        { kind: 'questions' },
        {
          kind: 'paragraph',
          text: 'I should prefer the information {#format_wanted}{format_wanted}{/format_wanted}{^format_wanted}by email, figures being given in a spreadsheet or another form that can be reused{/format_wanted} (section 11). If you mean to charge for copies or postage, please send me the fees notice before the expense is incurred (section 9).',
        },
        {
          kind: 'paragraph',
          text: 'If you estimate that the cost limit would be exceeded (section 12), please tell me how the estimate is made up and what could be given within the limit{#most_wanted}; I should then wish to have {most_wanted} first{/most_wanted}.',
        },
        {
          kind: 'paragraph',
          text: 'If you withhold anything, please say for each item which exemption you rely on, down to the subsection, and why it applies, and let me have the rest with the places of the omissions marked. Please also tell me how to ask for an internal review.',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'If any item is unclear, or could be met more easily if it were put in another way, please write to me at once at the address given in this letter: I should be glad to explain it or to narrow it.',
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
  },
  samples: {
    en: {
      law_paragraph:
        'Please treat this as a request under section 1 of the Freedom of Information Act 2000. Section 10 requires you to confirm whether you hold the information and supply it promptly and by the twentieth working day after receipt. If you rely on an exemption, section 17 requires a notice within that time naming it and giving the public interest reasoning where relevant. Please advise and assist me under section 16 if anything is unclear.',
      addressee: '',
      salutation: 'Dear Sir/Madam,',
      body_name: 'Home Office',
      body_short: 'Home Office',
      form_of_address: 'you',
      channel_line: 'By email: foi@example.org',
      subject: 'Exchanges with Hong Kong on live facial recognition in public places',
      background:
        'It is reported that people in Hong Kong are to be tracked by facial recognition through public cameras. Comparable use exists in Britain.',
      questions: [
        {
          text: 'Any briefing, study or evaluation of live facial recognition supplied to an authority of Hong Kong since 1 January 2024.',
        },
        { text: 'The dates of meetings with an authority of Hong Kong on that subject in the same period.' },
      ],
      format_wanted: '',
      most_wanted: 'item 1',
    },
  },
};
