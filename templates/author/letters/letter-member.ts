import { explained, field } from '../common-fields.ts';
import { everyRegime } from '../follow-up.ts';
import { recipientFields } from '../shared-fields.ts';
import type { LetterSource } from '../wording.ts';

/** To one elected member; made once for each, with the name alone differing. */
export const letterMember: LetterSource = {
  kind: 'letter_member',
  version: '1.0.0',
  name: { en: 'Letter to an elected member', zh: '致議員' },
  purpose: {
    en: 'Asks a member of the Legislative Council or a District Council to take a subject up, by name.',
    zh: '致函個別立法會議員或區議員，請其跟進有關事宜。',
  },
  regimes: everyRegime,
  fields: [
    ...recipientFields,
    explained(
      field.text('member_name', 'Name of the member', '議員姓名', 'user', true),
      'As addressed: The Hon, Mr, Ms or Dr, and the name.',
      '姓名，毋須加上「議員」二字。',
    ),
    field.text('chamber', 'Council', '議會', 'user'),
    field.longText('introduction', 'Who writes, and why', '去信緣由', 'user'),
    field.list('facts', 'Facts of the matter, each with its source', '有關事實及出處', 'user', true),
    field.longText(
      'access_history',
      'What was asked of the Government, and the answer',
      '曾向政府索取的資料及結果',
      'user',
    ),
    field.list('asks', 'What the member is asked to do', '請議員採取的行動', 'user', true),
    field.questions('Questions the member may put', '建議議員提出的問題', 'user'),
    field.longText('remarks', 'Further remarks', '補充', 'user'),
  ],
  wording: {
    en: {
      subject: ['{subject}'],
      body: [
        {
          kind: 'opening',
          text: 'I write to ask for your help in the matter named above, which is of public concern: how decisions on it are made, and what the public is told of them.',
        },
        { kind: 'paragraphs', list: 'introduction_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: 'The facts, as far as they are publicly known, are these:', keepWithNext: true },
        { kind: 'items', list: 'facts', text: '{text}' },
        { kind: 'paragraphs', list: 'access_history_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: 'I should be grateful if you would:', keepWithNext: true },
        { kind: 'items', list: 'asks', text: '{text}' },
        {
          kind: 'when',
          field: 'has_questions',
          blocks: [{ kind: 'paragraph', text: 'The questions that most need an answer are:', keepWithNext: true }],
        },
        { kind: 'questions' },
        { kind: 'paragraphs', list: 'remarks_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'I should be glad to send you the papers or to call on you at your office, and would be grateful for a word on what you are able to do.',
        },
      ],
      closing: '{#member_name}Thank you for your attention to this matter.{/member_name}',
    },
    'zh-Hant-HK': {
      subject: ['{subject}'],
      body: [
        {
          kind: 'opening',
          text: '上述事宜關乎公眾利益，而有關決定如何作出、資料是否充分公開，至今仍有疑問。本人謹此致函，懇請議員協助跟進。',
        },
        { kind: 'paragraphs', list: 'introduction_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: '據公開資料所載，有關事實如下：', keepWithNext: true },
        { kind: 'items', list: 'facts', text: '{text}' },
        { kind: 'paragraphs', list: 'access_history_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: '懇請議員：', keepWithNext: true },
        { kind: 'items', list: 'asks', text: '{text}' },
        {
          kind: 'when',
          field: 'has_questions',
          blocks: [{ kind: 'paragraph', text: '現時最需要政府當局解答的問題如下：', keepWithNext: true }],
        },
        { kind: 'questions' },
        { kind: 'paragraphs', list: 'remarks_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '如有需要，本人樂意提供有關文件，或前往議員辦事處面談。議員可否跟進，敬請賜覆。',
        },
      ],
      closing: '{#member_name}特此函達，敬請垂注。{/member_name}',
    },
  },
  samples: {
    en: {
      channel_line: 'By email',
      addressee: 'The Hon Lee Sample-man',
      body_name: 'Legislative Council',
      body_short: 'Legislative Council',
      form_of_address: 'you',
      salutation: 'Dear Hon Lee Sample-man,',
      member_name: 'The Hon Lee Sample-man',
      chamber: 'Legislative Council',
      introduction: '',
      facts: [
        {
          text: 'Cameras under the SmartView programme are to grow from almost 4,000 to 60,000 by 2028 (papers given to the Legislative Council, as reported in late 2025).',
        },
        { text: 'Real-time facial recognition was to start as early as the end of 2025 (press reports, late 2025).' },
      ],
      access_history:
        'On 2 October 2026 I asked the Security Bureau, under the Code on Access to Information, for the criteria by which the places for the cameras are chosen and the reports of the trials. It refused both on 23 October 2026.',
      asks: [
        { text: 'put a question to the Administration at a meeting of the Council;' },
        { text: 'ask that the Panel on Security take the subject up; and' },
        { text: 'call for the publication of the rules on watch-lists, retention and human review.' },
      ],
      questions: [
        { text: 'On what legal basis is facial recognition to be used in public places?' },
        { text: 'How many people have been wrongly matched, and what became of them?' },
      ],
      remarks: '',
    },
    'zh-Hant-HK': {
      channel_line: '以電郵發出',
      addressee: '李樣本議員',
      body_name: '立法會',
      body_short: '立法會',
      form_of_address: '議員',
      salutation: '李樣本議員：',
      member_name: '李樣本議員',
      chamber: '立法會',
      introduction: '',
      facts: [
        {
          text: 'SmartView計劃的攝影機將由近4,000部，增至2028年的60,000部（據2025年年底報道所引述提交立法會的文件）。',
        },
        { text: '據報實時人臉識別最快可於2025年年底啟用（2025年年底傳媒報道）。' },
      ],
      access_history:
        '本人曾於2026年10月2日根據《公開資料守則》，向保安局索取選定攝影機安裝地點的準則及測試報告。保安局於2026年10月23日拒絕提供該兩項資料。',
      asks: [
        { text: '於立法會會議上就此向政府當局提出質詢；' },
        { text: '促請保安事務委員會討論此事；及' },
        { text: '要求當局公開有關監察名單、資料保存期限及人手覆核的規則。' },
      ],
      questions: [
        { text: '在公眾地方使用人臉識別技術的法律依據為何？' },
        { text: '曾有多少人被錯誤配對，其後如何處理？' },
      ],
      remarks: '',
    },
  },
};
