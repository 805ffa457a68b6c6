import { explained, field } from '../common-fields.ts';
import { everyRegime } from '../follow-up.ts';
import { recipientFields } from '../shared-fields.ts';
import type { LetterSource } from '../wording.ts';

/** Asks a panel of the Legislative Council to take a subject up. */
export const letterPanel: LetterSource = {
  kind: 'letter_panel',
  version: '1.0.0',
  name: { en: 'Letter to a LegCo panel', zh: '致立法會事務委員會' },
  purpose: {
    en: 'Puts the facts of a campaign before a panel of the Legislative Council, through its clerk, with questions it may put to the Administration.',
    zh: '經秘書致函立法會事務委員會主席，陳述事實，並提出委員可向政府當局查詢的問題。',
  },
  regimes: everyRegime,
  fields: [
    ...recipientFields,
    explained(
      field.text('panel_name', 'Name of the panel', '事務委員會名稱', 'user', true),
      'For instance Panel on Security.',
      '例如：立法會保安事務委員會。',
    ),
    field.longText('introduction', 'Who writes, and why', '去信緣由', 'user'),
    explained(
      field.list('facts', 'Facts of the matter, each with its source', '有關事實及出處', 'user', true),
      'Taken from the campaign; say where each comes from.',
      '取自專題資料；每項請註明出處。',
    ),
    field.longText(
      'access_history',
      'What was asked of the Government, and the answer',
      '曾向政府索取的資料及結果',
      'user',
    ),
    field.questions('Questions the panel may put', '建議委員提出的問題', 'user', true),
    field.longText('remarks', 'Further remarks', '補充', 'user'),
    field.flag('oral', 'Ready to attend a meeting', '願意出席會議', 'user'),
    field.flag('not_public', 'Not to be published', '不同意公開本函', 'user'),
  ],
  wording: {
    en: {
      subject: ['{panel_name}: {subject}'],
      body: [
        {
          kind: 'opening',
          text: 'I write to ask the Panel to consider this subject at an early meeting, to invite the Administration to answer the questions set out below, and to circulate this letter to its members.',
        },
        { kind: 'paragraphs', list: 'introduction_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: 'The facts, as far as they are publicly known, are these:', keepWithNext: true },
        { kind: 'items', list: 'facts', text: '{text}' },
        { kind: 'paragraphs', list: 'access_history_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: 'I suggest that the Panel ask the Administration:', keepWithNext: true },
        { kind: 'questions' },
        { kind: 'paragraphs', list: 'remarks_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '{#not_public}This letter is for the Panel and its members; please do not publish it.{/not_public}{^not_public}I have no objection to the publication of this letter among the Panel’s papers.{/not_public}{#oral} I should be glad to attend a meeting and to answer members’ questions.{/oral} Please let me know what the Panel decides.',
        },
      ],
      closing: 'I am grateful for the Panel’s attention to this matter.',
    },
    'zh-Hant-HK': {
      subject: ['致{panel_name}：{subject}'],
      body: [
        {
          kind: 'opening',
          text: '本人謹請{form_of_address}盡早將上述事宜列入會議議程，邀請政府當局就下文各項問題作出回應，並將本函送交各委員參閱。',
        },
        { kind: 'paragraphs', list: 'introduction_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: '據公開資料所載，有關事實如下：', keepWithNext: true },
        { kind: 'items', list: 'facts', text: '{text}' },
        { kind: 'paragraphs', list: 'access_history_paragraphs', text: '{text}' },
        { kind: 'paragraph', text: '現建議委員向政府當局提出下列問題：', keepWithNext: true },
        { kind: 'questions' },
        { kind: 'paragraphs', list: 'remarks_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '{#not_public}本函只供{form_of_address}及各委員參閱，請勿公開。{/not_public}{^not_public}本人不反對將本函作為{form_of_address}文件公開。{/not_public}{#oral}如獲邀請，本人樂意出席會議，回答委員的提問。{/oral}煩請告知{form_of_address}的決定。',
        },
      ],
      closing: '特此函達，敬請垂注。',
    },
  },
  samples: {
    en: {
      channel_line: 'By email',
      addressee: 'The Chairman (through the Clerk to the Panel)',
      body_name: 'Panel on Security, Legislative Council',
      body_short: 'Panel on Security, Legislative Council',
      form_of_address: 'the Panel',
      salutation: 'Dear Chairman,',
      panel_name: 'Panel on Security',
      introduction: 'Harbour Rights Advocates (sample) follows the use of cameras in public places.',
      facts: [
        {
          text: 'Cameras under the SmartView programme are to grow from almost 4,000 to 60,000 by 2028 (papers given to the Legislative Council, as reported in late 2025).',
        },
        {
          text: 'Artificial intelligence is already used for crowd monitoring and for reading licence plates, and its use is to extend to tracking suspects by facial recognition (press reports, late 2025).',
        },
        { text: 'The privacy watchdog would not say whether it had been consulted (press report, late 2025).' },
      ],
      access_history:
        'On 2 October 2026 I asked the Security Bureau, under the Code on Access to Information, for the criteria by which the places for the cameras are chosen and the reports of the trials. It refused both on 23 October 2026.',
      questions: [
        {
          text: 'On what legal basis is facial recognition to be used in public places, and who authorises a watch-list?',
        },
        { text: 'What were the false-match rates in the trials, by group?' },
        { text: 'Was the Privacy Commissioner for Personal Data consulted, when, and with what advice?' },
        {
          text: 'How is a case counted as solved by a camera, among the more than 400 cases and 787 arrests reported?',
        },
      ],
      remarks: '',
      oral: true,
      not_public: false,
    },
    'zh-Hant-HK': {
      channel_line: '以電郵發出',
      addressee: '主席（經事務委員會秘書轉交）',
      body_name: '立法會保安事務委員會',
      body_short: '立法會保安事務委員會',
      form_of_address: '貴委員會',
      salutation: '主席：',
      panel_name: '立法會保安事務委員會',
      introduction: '海港權益倡議會（樣本）關注公眾地方使用攝影機的情況。',
      facts: [
        {
          text: 'SmartView計劃的攝影機將由近4,000部，增至2028年的60,000部（據2025年年底報道所引述提交立法會的文件）。',
        },
        { text: '人工智能現已用於監察人流及讀取車牌，並將擴展至以人臉識別技術追蹤疑犯（2025年年底傳媒報道）。' },
        { text: '私隱專員公署未有透露曾否就計劃獲徵詢意見（2025年年底傳媒報道）。' },
      ],
      access_history:
        '本人曾於2026年10月2日根據《公開資料守則》，向保安局索取選定攝影機安裝地點的準則及測試報告。保安局於2026年10月23日拒絕提供該兩項資料。',
      questions: [
        { text: '在公眾地方使用人臉識別技術的法律依據為何？由何人批准設立監察名單？' },
        { text: '測試所得的錯誤配對率為何？請按組別列出。' },
        { text: '曾否徵詢個人資料私隱專員的意見？如有，於何時徵詢，其意見為何？' },
        { text: '據報計劃協助破案逾400宗、拘捕787人；何謂藉攝影機破案，如何計算？' },
      ],
      remarks: '',
      oral: true,
      not_public: false,
    },
  },
};
