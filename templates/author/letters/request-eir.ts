import { explained, field } from '../common-fields.ts';
import type { LetterSource } from '../wording.ts';

/** A first request under the United Kingdom's Environmental Information Regulations 2004. */
export const requestEir: LetterSource = {
  kind: 'request_eir',
  version: '1.0.0',
  name: {
    en: 'Request under the Environmental Information Regulations 2004 (UK)',
    zh: '根據英國《2004年環境資訊規例》索取資料',
  },
  purpose: {
    en: 'Asks a public authority of the United Kingdom for environmental information.',
    zh: '向英國公共機構索取環境資訊；此信只備英文本。',
  },
  regimes: ['uk_eir'],
  fields: [
    field.longText('law_paragraph', 'Paragraph stating the law', '法例段落', 'law', true),
    field.longText('background', 'Background to the request', '背景', 'user'),
    explained(
      field.text('why_environmental', 'Why the information is environmental', '為何屬環境資訊', 'user'),
      'Completes “environmental within regulation 2(1), because …”: the state of the elements, factors such as energy, noise, radiation or waste, and measures likely to affect them (regulation 2(1)).',
      '接於 “… because” 之後：環境要素的狀況，能源、噪音、輻射、廢物等因素，以及可能影響上述事項的措施（regulation 2(1)）。',
    ),
    field.questions('Information asked for', '索取的資料', 'request', true),
    explained(
      field.text('format_wanted', 'Form in which it is wanted', '希望獲提供的形式', 'user'),
      'Completes “Please make the information available …”. Left blank: by email, with figures in a spreadsheet.',
      '接於 “Please make the information available …” 之後。留空則要求以電郵提供，數字用試算表。',
    ),
  ],
  wording: {
    en: {
      subject: ['Request for information under the Environmental Information Regulations 2004', '{subject}'],
      body: [
        { kind: 'opening', text: '{law_paragraph}' },
        { kind: 'paragraphs', list: 'background_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: 'The information requested is as follows:', keepWithNext: true },
        { kind: 'questions' },
        {
          kind: 'when',
          field: 'why_environmental',
          blocks: [
            {
              kind: 'paragraph',
              text: 'I take the information to be environmental within regulation 2(1), because {why_environmental}.',
            },
          ],
        },
        {
          kind: 'paragraph',
          text: 'If you consider that some of it is not environmental, please deal with that part as a request under section 1 of the Freedom of Information Act 2000, and tell me that you have done so.',
        },
        {
          kind: 'paragraph',
          text: 'Please make the information available {#format_wanted}{format_wanted}{/format_wanted}{^format_wanted}by email, figures being given in a spreadsheet or another form that can be reused{/format_wanted} (regulation 6). If you mean to make a charge, please tell me its amount beforehand and send me your published schedule of charges (regulation 8).',
        },
        {
          kind: 'paragraph',
          text: 'If you withhold anything, please say for each item which exception you rely on, down to the paragraph, and how the public interest has been weighed, and let me have the rest. Please also tell me how to make representations under regulation 11.',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'If any item is too general, please help me to make it more precise (regulation 9): I should be glad to explain it or to narrow it.',
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
  },
  samples: {
    en: {
      law_paragraph:
        'So far as the information is environmental, please handle this under the Environmental Information Regulations 2004: regulation 5(2) calls for an answer as soon as possible and within 20 working days, regulation 12(2) requires a presumption of disclosure, and any refusal must meet regulation 14.',
      addressee: '',
      salutation: 'Dear Sir/Madam,',
      body_name: 'Home Office',
      body_short: 'Home Office',
      form_of_address: 'you',
      channel_line: 'By email: foi@example.org',
      subject: 'Energy used by networks of public cameras',
      background: '',
      why_environmental:
        'energy is a factor that affects the elements of the environment, and a programme of cameras a measure that affects its use',
      questions: [
        { text: 'Any estimate of the electricity used by networks of public cameras with facial recognition.' },
        { text: 'Any environmental assessment made of such a programme since 1 January 2024.' },
      ],
      format_wanted: '',
    },
  },
};
