import { explained, field } from '../common-fields.ts';
import type { LetterSource } from '../wording.ts';

/** An initial application for documents of an institution of the European Union, Regulation (EC) No 1049/2001. */
export const requestEuDocuments: LetterSource = {
  kind: 'request_eu_documents',
  version: '1.0.0',
  name: { en: 'Application for documents of the European Union', zh: '申請查閱歐洲聯盟文件' },
  purpose: {
    en: 'Applies to an institution of the European Union for access to documents under Regulation 1049/2001.',
    zh: '根據第1049/2001號規例向歐洲聯盟機構申請查閱文件；此信只備英文本。',
  },
  regimes: ['eu_1049'],
  fields: [
    field.longText('law_paragraph', 'Paragraph stating the law', '法例段落', 'law', true),
    field.longText('background', 'Background to the application', '背景', 'user'),
    field.questions('Documents applied for', '申請查閱的文件', 'request', true),
    explained(
      field.text('entitled_as', 'Entitled as', '以何身分提出', 'user'),
      'Completes “I apply as …”: “a citizen of the Union”, “a person residing in a Member State”. Left blank: Article 2(2) is relied on.',
      '接於 “I apply as …” 之後，例如 “a citizen of the Union”。留空則援引第2(2)條。',
    ),
    explained(
      field.text('format_wanted', 'Form in which they are wanted', '希望獲提供的形式', 'user'),
      'Completes “Please supply the documents …”. Left blank: by email, in the electronic form in which they exist.',
      '接於 “Please supply the documents …” 之後。留空則要求以電郵提供現有的電子版。',
    ),
  ],
  wording: {
    en: {
      subject: ['Application for access to documents, Regulation (EC) No 1049/2001', '{subject}'],
      body: [
        { kind: 'opening', text: '{law_paragraph}' },
        { kind: 'paragraphs', list: 'background_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: 'The documents applied for are:', keepWithNext: true },
        { kind: 'questions' },
        {
          kind: 'paragraph',
          text: '{#entitled_as}I apply as {entitled_as} (Article 2(1)).{/entitled_as}{^entitled_as}If I am not among those named in Article 2(1), I ask that access be granted under Article 2(2), on the same conditions.{/entitled_as}{#letterhead_address} My postal address, should you need it to register the application, is at the head of this letter.{/letterhead_address}',
        },
        {
          kind: 'paragraph',
          text: 'Please supply the documents {#format_wanted}{format_wanted}{/format_wanted}{^format_wanted}by email, in the electronic form in which they exist{/format_wanted} (Article 10(3)). Documents in electronic form and copies of fewer than 20 pages are free of charge (Article 10(1)); if you mean to charge for anything else, please tell me the amount beforehand.',
        },
        {
          kind: 'paragraph',
          text: 'If access to a document is refused in whole or in part, please identify the document and say which exception of Article 4 you rely on, how disclosure would specifically undermine the interest protected, and whether an overriding public interest in disclosure was considered.',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'If the application is not precise enough, please ask me to clarify it and help me to do so (Article 6(2)); if it covers a very large number of documents, I should be glad to confer with you with a view to a fair solution (Article 6(3)).',
        },
      ],
      closing: 'I look forward to your acknowledgement of receipt.',
    },
  },
  samples: {
    en: {
      law_paragraph:
        'I apply under Article 6 of Regulation (EC) No 1049/2001 for the documents below. Article 7 requires registration, acknowledgement and a reasoned reply within 15 working days of registration, extendable once by 15 with reasons. Please give partial access under Article 4(6) where an exception covers only part.',
      addressee: 'Secretary-General',
      salutation: 'Dear Secretary-General,',
      body_name: 'European Commission',
      body_short: 'European Commission',
      form_of_address: 'you',
      channel_line: 'By email: access@example.org',
      subject: 'The prohibition of real-time remote biometric identification',
      background: '',
      questions: [
        {
          text: 'Any note or minutes of exchanges with an authority of Hong Kong, since 1 January 2024, on remote biometric identification in public places.',
        },
        {
          text: 'Any study held by the Commission that compares the safeguards for such identification in Hong Kong with those of the Artificial Intelligence Act.',
        },
      ],
      entitled_as: '',
      format_wanted: '',
    },
  },
};
