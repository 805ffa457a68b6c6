import { field } from '../common-fields.ts';
import type { LetterSource } from '../wording.ts';

/** A first request under the Code on Access to Information. */
export const requestCode: LetterSource = {
  kind: 'request_code',
  version: '1.0.0',
  name: { en: 'Request under the Code on Access to Information', zh: '根據《公開資料守則》索取資料' },
  purpose: {
    en: 'Asks a bureau or department for information it holds, question by question.',
    zh: '逐項向決策局或部門索取其持有的資料。',
  },
  regimes: ['hk_code'],
  fields: [
    field.longText('law_paragraph', 'Paragraph stating the law', '法例段落', 'law', true),
    field.longText('background', 'Background to the request', '背景', 'user'),
    field.questions('Information asked for', '索取的資料', 'request', true),
  ],
  wording: {
    en: {
      subject: ['Request for information under the Code on Access to Information', '{subject}'],
      body: [
        { kind: 'opening', text: '{law_paragraph}' },
        { kind: 'paragraphs', list: 'background_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: 'The information requested is as follows:', keepWithNext: true },
        { kind: 'questions' },
        {
          kind: 'paragraph',
          text: 'I should be grateful if the information could be sent by email, figures being given in a spreadsheet or another form that can be searched. If a charge is payable for copies, please let me know the amount before they are made.',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'If any item is unclear, or would call for a search out of proportion to its purpose, please write to me before it is refused: I should be glad to explain it or to narrow it. If you do not hold the information but know who does, please tell me which department that is.',
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
    'zh-Hant-HK': {
      subject: ['根據《公開資料守則》索取資料', '{subject}'],
      body: [
        { kind: 'opening', text: '{law_paragraph}' },
        { kind: 'paragraphs', list: 'background_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: '現索取的資料如下：', keepWithNext: true },
        { kind: 'questions' },
        {
          kind: 'paragraph',
          text: '煩請以電郵提供有關資料，其中數字請以試算表或其他可供檢索的格式提供。如須收取複製費用，請先告知款額。',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '如任何一項未夠清晰，或查找所需資源過多，請於拒絕前先與本人聯絡，本人樂意澄清或收窄範圍。如{form_of_address}並不持有有關資料，而知悉由哪個部門持有，請告知該部門的名稱。',
        },
      ],
      closing: '特此函達，敬請賜覆。',
    },
  },
  samples: {
    en: {
      law_paragraph:
        'I make this request under the Code on Access to Information. Please supply the information set out below, or a partial copy with withheld parts marked. I understand the Code asks departments to answer within 10 days of receipt, or to send an interim reply within that time and aim to answer within 21 days, going beyond that only in exceptional circumstances explained to me and not normally past 51 days. If any part is refused please state the paragraph of Part 2 relied on and how the harm outweighs the public interest (paragraph 2.2), and tell me how to seek review.',
      background: '',
      questions: [
        {
          text: 'The number of cameras installed under the programme as at 31 October 2026, by police district and by year of installation.',
        },
        { text: 'The criteria by which the places for the cameras were chosen.' },
        { text: 'The cost of the programme to date, and the estimated cost up to 2028.' },
      ],
    },
    'zh-Hant-HK': {
      law_paragraph:
        '本人現根據《公開資料守則》索取下列資料。如只能提供部分資料，請提供可公開的部分並註明遮蓋之處。按《守則》的目標，部門應在收到要求後10日內提供資料或作出初步答覆，如作出初步答覆，則以收到要求後21日內作覆為目標；如屬例外情況，應說明原因，而延期後一般不應超過收到要求後51日。如拒絕全部或部分要求，請列明所引用的第2部段落，說明披露資料的損害何以超過公眾利益（第2.2段），並告知要求覆檢的途徑。',
      background: '',
      questions: [
        { text: '截至2026年10月31日，計劃下已安裝的攝影機數目，按警區及安裝年份列出。' },
        { text: '選定攝影機安裝地點的準則。' },
        { text: '計劃至今的開支，以及直至2028年的預算開支。' },
      ],
    },
  },
};
