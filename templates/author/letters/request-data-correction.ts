import { explained, field } from '../common-fields.ts';
import type { LetterSource } from '../wording.ts';

/**
 * A request to correct personal data of which a copy was had on a data access request: Cap. 486 sections 22 to 25.
 * Form OPS003 is specified for access, not for correction; this letter is the request itself.
 */
export const requestDataCorrection: LetterSource = {
  kind: 'request_data_correction',
  version: '1.0.0',
  name: { en: 'Data correction request', zh: '改正資料要求' },
  purpose: {
    en: 'Asks a data user to correct personal data it supplied a copy of. No form is specified for it: Form OPS003 is for access, though some departments ask for it here too.',
    zh: '要求資料使用者改正其早前提供複本的個人資料。毋須使用指明表格：OPS003表格只供查閱資料之用，惟部分部門亦要求以該表格提出。',
  },
  regimes: ['hk_pdpo_dcr'],
  fields: [
    field.longText('law_paragraph', 'Paragraph stating the law', '法例段落', 'law', true),
    field.date('copy_date', 'Date of the copy they supplied', '對方提供複本的日期', 'user', true),
    field.date('access_request_date', 'Date of the data access request', '查閱資料要求的日期', 'user'),
    field.text('data_subject_name', 'Whose data', '資料當事人姓名', 'user', true),
    field.text('data_subject_details', 'Particulars that identify the person', '識別當事人的詳情', 'user'),
    field.flag('on_behalf', 'Made for somebody else', '代他人提出', 'user'),
    {
      ...explained(
        field.text('authority_to_act', 'Authority to act', '代行資格', 'user'),
        'Parent of a minor, guardian, or written authority. Authority for data access alone does not extend to correction (section 2(2)).',
        '未成年人的父母、監護人或書面授權。只獲授權提出查閱資料要求的人，無權代為提出改正資料要求（第2(2)條）。',
      ),
      requiredWith: 'on_behalf',
    },
    explained(
      field.questions('Corrections sought', '要求改正的資料', 'request', true),
      'One item a correction: where the data stand, what they say, what they should say.',
      '每項改正一行：資料所在之處、現有內容、應有內容。',
    ),
    explained(
      field.list('evidence', 'What shows the correction to be right', '改正的依據', 'user'),
      'Documents that bear it out, one a line; list copies under enclosures as well.',
      '佐證文件，每行一項；隨函附上的副本請同時列於附件。',
    ),
    explained(
      field.longText('reasons', 'Why the data are inaccurate', '資料為何不準確', 'user'),
      'Inaccurate means incorrect, misleading, incomplete or obsolete (section 2(1)).',
      '「不準確」指資料是不正確的、有誤導性的、不完全的或過時的（第2(1)條）。',
    ),
  ],
  wording: {
    en: {
      subject: ['Data correction request under the Personal Data (Privacy) Ordinance (Cap. 486)', '{subject}'],
      body: [
        { kind: 'opening', text: '{law_paragraph}' },
        {
          kind: 'paragraph',
          text: 'The copy in question was supplied on {copy_date}{#access_request_date}, in answer to a data access request of {access_request_date}{/access_request_date}.',
        },
        {
          kind: 'unless',
          field: 'on_behalf',
          blocks: [
            {
              kind: 'paragraph',
              text: 'I am the data subject, {data_subject_name}{#data_subject_details} ({data_subject_details}){/data_subject_details}. As the person who made the data access request, I need not prove my identity afresh (section 24(2) of the Ordinance).',
            },
          ],
        },
        {
          kind: 'when',
          field: 'on_behalf',
          blocks: [
            {
              kind: 'paragraph',
              text: 'The data subject is {data_subject_name}{#data_subject_details} ({data_subject_details}){/data_subject_details}, for whom I make this request as a relevant person with authority to do so: {authority_to_act}. I will produce proof of both identities and of my authority if you ask for it.',
            },
          ],
        },
        {
          kind: 'paragraph',
          text: 'The following data are inaccurate and should be corrected as stated:',
          keepWithNext: true,
        },
        { kind: 'questions' },
        { kind: 'paragraphs', list: 'reasons_paragraphs', text: '{text}' },
        {
          kind: 'when',
          field: 'has_evidence',
          blocks: [{ kind: 'paragraph', text: 'The corrections are borne out by the following:', keepWithNext: true }],
        },
        { kind: 'items', list: 'evidence', text: '{text}' },
        {
          kind: 'paragraph',
          text: 'When the data have been corrected, please tell me to which third parties they were disclosed in the 12 months before, and that each has been sent a copy of the corrected data with a written notice of the reasons (section 23(1)(c)). If you cannot comply in full within the 40 days, please give written notice of the reasons within that time and comply so far as you can (section 23(2)).',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'If you do not accept that an expression of opinion is inaccurate, please attach to your notice a copy of the note you have made of the matters I dispute (section 25(2)). If another data user controls the processing of the data so that you cannot correct them, please give me its name and address (section 25(1)(b)). I understand that no fee is payable for a data correction request (section 28(1)).',
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
    'zh-Hant-HK': {
      subject: ['根據《個人資料（私隱）條例》（第486章）提出改正資料要求', '{subject}'],
      body: [
        { kind: 'opening', text: '{law_paragraph}' },
        {
          kind: 'paragraph',
          text: '上述複本由{form_of_address}於{copy_date}{#access_request_date}因應{access_request_date}的查閱資料要求{/access_request_date}提供。',
        },
        {
          kind: 'unless',
          field: 'on_behalf',
          blocks: [
            {
              kind: 'paragraph',
              text: '本人{data_subject_name}{#data_subject_details}（{data_subject_details}）{/data_subject_details}即資料當事人，亦為提出有關查閱資料要求的人，按《條例》第24(2)條，毋須再次證明身分。',
            },
          ],
        },
        {
          kind: 'when',
          field: 'on_behalf',
          blocks: [
            {
              kind: 'paragraph',
              text: '資料當事人為{data_subject_name}{#data_subject_details}（{data_subject_details}）{/data_subject_details}。本人以「有關人士」的身分獲授權代其提出本項改正資料要求：{authority_to_act}。如須核實雙方身分及本人的代行資格，本人樂意應要求出示證明文件。',
            },
          ],
        },
        { kind: 'paragraph', text: '下列資料並不準確，現要求改正如下：', keepWithNext: true },
        { kind: 'questions' },
        { kind: 'paragraphs', list: 'reasons_paragraphs', text: '{text}' },
        {
          kind: 'when',
          field: 'has_evidence',
          blocks: [{ kind: 'paragraph', text: '上述改正的依據如下：', keepWithNext: true }],
        },
        { kind: 'items', list: 'evidence', text: '{text}' },
        {
          kind: 'paragraph',
          text: '資料改正後，請告知過去12個月內曾向哪些第三者披露有關資料，並確認已向各該第三者提供已改正的資料複本及述明改正理由的書面通知（第23(1)(c)條）。如未能於40日內全部依從，請在期限內以書面說明理由，並先行依從可依從的部分（第23(2)條）。',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '如{form_of_address}不信納某項意見表達為不準確，請於拒絕通知書附上就本人所爭議事項備存的註釋複本（第25(2)條）。如因另一資料使用者控制有關資料的處理而未能改正，請告知該資料使用者的名稱及地址（第25(1)(b)條）。據本人理解，依從改正資料要求不得收費（第28(1)條）。',
        },
      ],
      closing: '特此函達，敬請賜覆。',
    },
  },
  samples: {
    en: {
      law_paragraph:
        'Further to the copy supplied to me, I request correction of the data identified below under section 22 of the Personal Data (Privacy) Ordinance (Cap. 486) (“the Ordinance”). Section 23 gives you 40 days after receipt to correct the data, send me the corrected copy and take practicable steps to inform those to whom the data went in the past 12 months. If you decline, section 25 requires written reasons within 40 days and, for an opinion, an attached note of my disagreement.',
      subject: 'Record of an identity check of 14 November 2026, Sample Street',
      salutation: 'Dear Sir/Madam,',
      addressee: '',
      body_name: 'Hong Kong Police Force',
      body_short: 'Hong Kong Police Force',
      their_reference: 'SAMPLE/DAR/7/2026',
      copy_date: '18 December 2026',
      access_request_date: '22 November 2026',
      letter_date: '28 December 2026',
      data_subject_name: 'Chan Tai-man',
      data_subject_details: '',
      on_behalf: false,
      authority_to_act: '',
      questions: [
        {
          text: 'Page 1 of the copy, place of the check: the entry reads “outside 88 Example Road”; it should read “junction of Sample Street and Example Road”.',
        },
        {
          text: 'Page 2, result of the facial comparison: the entry reads “matched”; it should read “not matched”, as the officer told me at the time.',
        },
      ],
      evidence: [{ text: 'The footage of 14 November 2026 from 3.10 pm, of which you supplied a copy.' }],
      reasons: '',
    },
    'zh-Hant-HK': {
      law_paragraph:
        '就貴處早前提供的資料複本，本人現根據《個人資料（私隱）條例》（第486章）（下稱《條例》）第22條要求改正下列不準確資料。根據第23條，貴處須在收到要求後40日內改正並提供已改正的複本，並採取切實可行的步驟通知過去12個月內獲披露資料的第三者。如拒絕改正，須按第25條在40日內以書面述明理由；如屬意見表達，亦須附加註釋。',
      subject: '2026年11月14日例子街查核身分的紀錄',
      salutation: '敬啟者：',
      addressee: '',
      body_name: '香港警務處',
      body_short: '警務處',
      form_of_address: '貴處',
      their_reference: 'SAMPLE/DAR/7/2026',
      copy_date: '2026年12月18日',
      access_request_date: '2026年11月22日',
      letter_date: '2026年12月28日',
      data_subject_name: '陳大文',
      data_subject_details: '',
      on_behalf: false,
      authority_to_act: '',
      questions: [
        { text: '複本第1頁「查核地點」：現載「樣本道88號對出」，應為「例子街與樣本道交界」。' },
        { text: '複本第2頁「容貌比對結果」：現載「吻合」，應為「不吻合」，當時在場警務人員亦如此告知本人。' },
      ],
      evidence: [{ text: '貴處提供的2026年11月14日下午3時10分起的攝錄片段。' }],
      reasons: '',
    },
  },
};
