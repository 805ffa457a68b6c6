import { explained, field } from '../common-fields.ts';
import type { LetterSource } from '../wording.ts';

/** A first request under any regime that has no letter of its own: the law is the law pack's paragraph, or goes unnamed. */
export const requestGeneric: LetterSource = {
  kind: 'request_generic',
  version: '1.0.0',
  name: { en: 'Request for information', zh: '索取資料函件' },
  purpose: {
    en: 'Asks for information under a law that has no letter of its own here, or under none.',
    zh: '根據未備專用範本的法例索取資料，或不援引法例而索取資料。',
  },
  regimes: [
    'tw_fgil',
    'mo',
    'jp',
    'kr',
    'sg',
    'au_foi',
    'nz_oia',
    'ca_atia',
    'ie_foi',
    'de_ifg',
    'uk_gdpr_sar',
    'eu_gdpr_sar',
  ],
  fields: [
    field.text('regime_name', 'Name of the law', '法例名稱', 'law'),
    explained(
      field.longText('law_paragraph', 'Paragraph stating the law', '法例段落', 'law'),
      'The law pack’s own paragraph. Left blank: the letter asks without naming a law.',
      '由法例資料提供。如無，信中不援引法例。',
    ),
    field.longText('background', 'Background to the request', '背景', 'user'),
    field.questions('Information asked for', '索取的資料', 'request', true),
    explained(
      field.text('format_wanted', 'Form in which it is wanted', '希望獲提供的形式', 'user'),
      'Completes “I should be grateful to have the information …”. Left blank: by email, with figures in a spreadsheet.',
      '接於「煩請」之後，例如「以電郵提供掃描本」。留空則要求以電郵提供，數字用試算表。',
    ),
  ],
  wording: {
    en: {
      subject: ['Request for information{#regime_name} – {regime_name}{/regime_name}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '{#law_paragraph}{law_paragraph}{/law_paragraph}{^law_paragraph}I write to ask for the information set out below, which I believe you hold.{/law_paragraph}',
        },
        { kind: 'paragraphs', list: 'background_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: 'The information requested is as follows:', keepWithNext: true },
        { kind: 'questions' },
        {
          kind: 'paragraph',
          text: 'I should be grateful to have the information {#format_wanted}{format_wanted}{/format_wanted}{^format_wanted}by email, figures being given in a spreadsheet or another form that can be searched{/format_wanted}. If a charge is payable, please let me know the amount, and what it is for, before it is incurred.',
        },
        {
          kind: 'paragraph',
          text: 'If any of it is refused, please say for each item on which provision the refusal rests and why, supply the remainder, and tell me how the decision can be reviewed.',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'If any item is unclear, or would take disproportionate work, please write to me before it is refused: I should be glad to explain it or to narrow it. If you do not hold the information but know who does, please tell me who that is.',
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
    'zh-Hant-HK': {
      subject: ['索取資料{#regime_name}——{regime_name}{/regime_name}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '{#law_paragraph}{law_paragraph}{/law_paragraph}{^law_paragraph}本人現向{form_of_address}索取下列資料。{/law_paragraph}',
        },
        { kind: 'paragraphs', list: 'background_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: '現索取的資料如下：', keepWithNext: true },
        { kind: 'questions' },
        {
          kind: 'paragraph',
          text: '煩請{#format_wanted}{format_wanted}{/format_wanted}{^format_wanted}以電郵提供有關資料，其中數字請以試算表或其他可供檢索的格式提供{/format_wanted}。如須收費，請先告知款額及收費項目。',
        },
        {
          kind: 'paragraph',
          text: '如拒絕提供任何一項，請逐項說明所依據的條文及理由，先行提供其餘部分，並告知覆檢有關決定的途徑。',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '如任何一項未夠清晰，或查找所需資源過多，請於拒絕前先與本人聯絡，本人樂意澄清或收窄範圍。如{form_of_address}並不持有有關資料，而知悉由何機構持有，請告知該機構的名稱。',
        },
      ],
      closing: '特此函達，敬請賜覆。',
    },
  },
  samples: {
    en: {
      regime_name: 'Freedom of Information Act 1982 (Cth)',
      law_paragraph:
        'This is a request under section 15 of the Freedom of Information Act 1982. Please acknowledge it within 14 days, and notify me of a decision within 30 days, after the day on which you receive it. Please tell me at once of any consultation or charge; I do not agree to an extension unless I say so in writing.',
      addressee: '',
      salutation: 'Dear Sir/Madam,',
      body_name: 'Sample Agency',
      body_short: 'Sample Agency',
      form_of_address: 'you',
      channel_line: 'By email: foi@example.org',
      subject: 'Exchanges with Hong Kong on facial recognition in public places',
      background: '',
      questions: [
        { text: 'Any study of the SmartView programme of public cameras in Hong Kong.' },
        { text: 'The dates of meetings with an authority of Hong Kong on facial recognition since 1 January 2024.' },
      ],
      format_wanted: '',
    },
    'zh-Hant-HK': {
      regime_name: '《政府資訊公開法》（台灣）',
      law_paragraph:
        '謹依《政府資訊公開法》第10條申請提供下列資訊；依第12條，貴機關應於受理之日起15日內為准駁之決定，必要時得延長一次，不逾15日。',
      addressee: '',
      salutation: '敬啟者：',
      body_name: '樣本機關',
      body_short: '樣本機關',
      form_of_address: '貴機關',
      channel_line: '以電郵發出（foi@example.org）',
      subject: '與香港就公眾地方人臉識別技術的交流',
      background: '',
      questions: [
        { text: '任何有關香港SmartView攝影機計劃的研究報告。' },
        { text: '2024年1月1日以來，與香港政府機構就人臉識別技術舉行會議的日期。' },
      ],
      format_wanted: '',
    },
  },
};
