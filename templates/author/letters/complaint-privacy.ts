import { explained, field } from '../common-fields.ts';
import { chronologyField, chronologyTable, recipientFields, respondentFields } from '../shared-fields.ts';
import type { LetterSource } from '../wording.ts';

/** A complaint that a data user has not complied with a data access or correction request. */
export const complaintPrivacy: LetterSource = {
  kind: 'complaint_privacy',
  version: '1.0.0',
  name: { en: 'Complaint to the Privacy Commissioner', zh: '向個人資料私隱專員投訴' },
  purpose: {
    en: 'Complains of a refusal, or of silence after 40 days, under the Personal Data (Privacy) Ordinance.',
    zh: '就資料使用者拒絕依從要求，或40日後仍未作覆，根據《個人資料（私隱）條例》提出投訴。',
  },
  regimes: ['hk_pdpo_dar', 'hk_pdpo_dcr', 'hk_pcpd_complaint'],
  fields: [
    ...recipientFields,
    ...respondentFields,
    field.date('request_date', 'Date of the request', '要求的日期', 'user', true),
    field.date('received_date', 'Date they received it', '對方收到的日期', 'request'),
    field.flag('correction', 'It was a data correction request', '所涉要求為改正資料要求', 'law'),
    field.flag('silence', 'They have not answered', '對方未有作覆', 'request'),
    field.date('due_date', 'End of the 40 days', '40日屆滿的日期', 'law'),
    field.date('refusal_date', 'Date of the refusal', '拒絕的日期', 'user'),
    explained(
      field.list('grounds', 'Reasons they gave', '對方所述的理由', 'user'),
      'The provisions of section 20 or 24 they named, or their words.',
      '對方所引的第20或24條規定，或其原文。',
    ),
    field.date('known_on', 'When the matter first became known', '首次得悉的日期', 'user', true),
    field.date('bar_date', 'End of the two years', '兩年屆滿的日期', 'law'),
    field.flag('out_of_time', 'The two years are over', '兩年已屆滿', 'law'),
    field.questions('Personal data asked for', '所要求的個人資料', 'request', true),
    chronologyField,
    field.longText('statement', 'Why the Ordinance is contravened', '違反條例的理據', 'user'),
    field.longText('harm', 'How the complainant is affected', '對投訴人的影響', 'user'),
    field.flag('form_enclosed', 'The complaint form is enclosed', '隨函附上投訴表格', 'user'),
  ],
  wording: {
    en: {
      subject: [
        'Complaint under section 37 of the Personal Data (Privacy) Ordinance (Cap. 486)',
        'Data user: {respondent_name}',
        '{subject}',
      ],
      body: [
        {
          kind: 'opening',
          text: 'I complain under section 37 of the Personal Data (Privacy) Ordinance (“the Ordinance”) that {respondent_name}, a data user, has not complied with my data {^correction}access{/correction}{#correction}correction{/correction} request of {request_date} (my reference {reference}{#respondent_reference}; its reference {respondent_reference}{/respondent_reference}). The personal data are my own, or those of the person for whom I act.{#form_enclosed} The complaint form is enclosed, and this letter is to be read with it.{/form_enclosed}',
        },
        { kind: 'paragraph', text: 'The request concerned:', keepWithNext: true },
        { kind: 'questions' },
        {
          kind: 'when',
          field: 'has_chronology',
          blocks: [{ kind: 'paragraph', text: 'The course of events was as follows:', keepWithNext: true }],
        },
        chronologyTable.en,
        {
          kind: 'when',
          field: 'silence',
          blocks: [
            {
              kind: 'paragraph',
              text: 'The Ordinance gives a data user 40 days from receipt to comply, or to give written notice with reasons ({^correction}sections 19 and 21{/correction}{#correction}sections 23 and 25{/correction}).{#received_date} The request was received on {received_date}.{/received_date}{#due_date} The 40 days ended on {due_date}.{/due_date} According to my records, the data user has done neither. I complain of that contravention.',
            },
          ],
        },
        {
          kind: 'when',
          field: 'refusal_date',
          blocks: [
            {
              kind: 'paragraph',
              text: 'By its reply of {refusal_date} the data user refused to comply in whole or in part.{^has_grounds} It did not say on which provision it relied, as the Ordinance requires ({^correction}section 21{/correction}{#correction}section 25{/correction}).{/has_grounds}{#has_grounds} It relied on the following, which in my view does not justify the refusal:{/has_grounds}',
              keepWithNext: true,
            },
            { kind: 'items', list: 'grounds', text: '{text}' },
            {
              kind: 'paragraph',
              text: 'Even where a ground of refusal applies to some of the data, it does not extend to the rest. The data user has not shown that the remainder could not be supplied, or that particulars identifying others could not be left out.',
            },
          ],
        },
        { kind: 'paragraphs', list: 'statement_paragraphs', text: '{text}' },
        { kind: 'paragraphs', list: 'harm_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          text: 'As to section 39 of the Ordinance, I first had actual knowledge of the matter on {known_on}.{#bar_date} The two years mentioned in section 39(1)(a) {^out_of_time}end on {bar_date}.{/out_of_time}{#out_of_time}ended on {bar_date}. I ask that the complaint be investigated all the same.{/out_of_time}{/bar_date} I am the individual named below and can be reached at the address above. If you are minded not to investigate, or to end an investigation, please give me notice in writing with your reasons (section 39(3)).',
        },
        { kind: 'paragraph', text: 'I ask the Commissioner:', keepWithNext: true },
        { kind: 'item', text: 'to investigate and to require the data user to comply with the request;' },
        {
          kind: 'item',
          text: 'to serve an enforcement notice if the contravention is found and is likely to be repeated; and',
        },
        { kind: 'item', text: 'to tell me the result and the reasons for it.' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'I consent to your disclosing this letter and its enclosures to the data user, and will produce proof of my identity if you ask for it.',
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
    'zh-Hant-HK': {
      subject: ['根據《個人資料（私隱）條例》（第486章）第37條作出投訴', '資料使用者：{respondent_name}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '本人曾於{request_date}向資料使用者{respondent_name}提出{^correction}查閱{/correction}{#correction}改正{/correction}資料要求（本函檔號：{reference}{#respondent_reference}；該機構檔號：{respondent_reference}{/respondent_reference}），惟該資料使用者未有依從。所涉個人資料屬本人或本人所代表的人士。現根據《個人資料（私隱）條例》（下稱《條例》）第37條作出投訴。{#form_enclosed}投訴表格隨函附上，請與本函一併閱讀。{/form_enclosed}',
        },
        { kind: 'paragraph', text: '該項要求涉及下列資料：', keepWithNext: true },
        { kind: 'questions' },
        {
          kind: 'when',
          field: 'has_chronology',
          blocks: [{ kind: 'paragraph', text: '事件經過如下：', keepWithNext: true }],
        },
        chronologyTable.zh,
        {
          kind: 'when',
          field: 'silence',
          blocks: [
            {
              kind: 'paragraph',
              text: '按《條例》{^correction}第19及21條{/correction}{#correction}第23及25條{/correction}，資料使用者須於收到要求後40日內依從，或以書面述明理由通知要求者。{#received_date}該項要求於{received_date}收到。{/received_date}{#due_date}40日的限期已於{due_date}屆滿。{/due_date}據本人的紀錄，該資料使用者既未依從，亦無通知。本人現就此項違反規定的情況投訴。',
            },
          ],
        },
        {
          kind: 'when',
          field: 'refusal_date',
          blocks: [
            {
              kind: 'paragraph',
              text: '該資料使用者於{refusal_date}覆函，拒絕依從全部或部分要求。{^has_grounds}覆函沒有按《條例》{^correction}第21條{/correction}{#correction}第25條{/correction}的要求指明所依據的規定。{/has_grounds}{#has_grounds}所述理由如下，本人認為並不成立：{/has_grounds}',
              keepWithNext: true,
            },
            { kind: 'items', list: 'grounds', text: '{text}' },
            {
              kind: 'paragraph',
              text: '即使拒絕理由適用於某些資料，亦不延伸至其餘資料。該資料使用者並無說明何以不能提供其餘部分，或何以不能略去可辨識他人身分的詳情。',
            },
          ],
        },
        { kind: 'paragraphs', list: 'statement_paragraphs', text: '{text}' },
        { kind: 'paragraphs', list: 'harm_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          text: '就《條例》第39條而言，本人於{known_on}首次實際知悉有關事宜。{#bar_date}第39(1)(a)條所指的兩年{^out_of_time}將於{bar_date}屆滿。{/out_of_time}{#out_of_time}已於{bar_date}屆滿，惟仍請專員酌情處理本投訴。{/out_of_time}{/bar_date}投訴人為下方署名者，可按信頭所列方式聯絡。如專員擬不進行或終止調查，請以書面通知本人並述明理由（第39(3)條）。',
        },
        { kind: 'paragraph', text: '現請專員：', keepWithNext: true },
        { kind: 'item', text: '展開調查，並要求該資料使用者依從本人的要求；' },
        { kind: 'item', text: '如查明確有違反規定並相當可能重複發生，發出執行通知；及' },
        { kind: 'item', text: '將結果及理由告知本人。' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '本人同意{form_of_address}向該資料使用者披露本函及其附件。如須核實身分，本人樂意應要求出示證明文件。',
        },
      ],
      closing: '特此函達，敬請賜覆。',
    },
  },
  samples: {
    en: {
      channel_line: 'By post',
      addressee: 'Privacy Commissioner for Personal Data',
      body_name: 'Office of the Privacy Commissioner for Personal Data',
      body_short: 'Office of the Privacy Commissioner for Personal Data',
      form_of_address: 'you',
      salutation: 'Dear Privacy Commissioner,',
      subject: 'Footage of 14 November 2026, Sample Street',
      letter_date: '8 January 2027',
      respondent_name: 'the Hong Kong Police Force',
      respondent_reference: '',
      request_date: '16 November 2026',
      received_date: '17 November 2026',
      correction: false,
      silence: true,
      due_date: '28 December 2026',
      refusal_date: '',
      grounds: [],
      known_on: '29 December 2026',
      bar_date: '29 December 2028',
      out_of_time: false,
      questions: [
        {
          text: 'Footage of myself at the junction of Sample Street and Example Road, Wan Chai, on 14 November 2026 from about 3.10 pm to 3.40 pm.',
        },
      ],
      chronology: [
        { date: '16 November 2026', event: 'I sent the data access request on Form OPS003.', enclosure: '1' },
        { date: '17 November 2026', event: 'The Police received it.', enclosure: '' },
        { date: '28 December 2026', event: 'The 40 days ended. No reply had reached me.', enclosure: '' },
      ],
      statement: '',
      harm: '',
      form_enclosed: true,
      enclosures: [{ text: '(1) My data access request of 16 November 2026' }, { text: '(2) Complaint form' }],
    },
    'zh-Hant-HK': {
      channel_line: '以郵遞發出',
      addressee: '個人資料私隱專員',
      body_name: '個人資料私隱專員公署',
      body_short: '私隱專員公署',
      form_of_address: '貴公署',
      salutation: '個人資料私隱專員：',
      subject: '二零二六年十一月十四日例子街的攝錄片段',
      letter_date: '二零二七年一月八日',
      respondent_name: '香港警務處',
      respondent_reference: '',
      request_date: '二零二六年十一月十六日',
      received_date: '二零二六年十一月十七日',
      correction: false,
      silence: true,
      due_date: '二零二六年十二月二十八日',
      refusal_date: '',
      grounds: [],
      known_on: '二零二六年十二月二十九日',
      bar_date: '二零二八年十二月二十九日',
      out_of_time: false,
      questions: [
        { text: '本人於二零二六年十一月十四日下午約三時十分至三時四十分，在灣仔例子街與樣本道交界的攝錄片段。' },
      ],
      chronology: [
        { date: '二零二六年十一月十六日', event: '本人以OPS003表格發出查閱資料要求。', enclosure: '1' },
        { date: '二零二六年十一月十七日', event: '警務處收到該項要求。', enclosure: '' },
        { date: '二零二六年十二月二十八日', event: '40日的限期屆滿，本人仍未收到答覆。', enclosure: '' },
      ],
      statement: '',
      harm: '',
      form_enclosed: true,
      enclosures: [{ text: '(1) 本人於二零二六年十一月十六日提出的查閱資料要求' }, { text: '(2) 投訴表格' }],
    },
  },
};
