import { explained, field } from '../common-fields.ts';
import type { LetterSource } from '../wording.ts';

/**
 * A request for one's own personal data, footage above all, with the specified form enclosed. The annex gives what goes
 * into Form OPS003 in its order: data user, data subject, requestor, data, manner of compliance, signature. Its parts
 * are named without their numbers, which could not be checked against the form itself.
 */
export const requestDataAccess: LetterSource = {
  kind: 'request_data_access',
  version: '1.1.0',
  name: { en: 'Data access request', zh: '查閱資料要求' },
  purpose: {
    en: 'Asks a data user for a person’s own data, such as camera footage; goes with Form OPS003.',
    zh: '向資料使用者查閱當事人的個人資料，例如攝錄片段；與OPS003表格一併使用。',
  },
  regimes: ['hk_pdpo_dar'],
  fields: [
    field.longText('law_paragraph', 'Paragraph stating the law', '法例段落', 'law', true),
    field.text('data_subject_name', 'Whose data', '資料當事人姓名', 'user', true),
    field.text('data_subject_details', 'Particulars that identify the person', '識別當事人的詳情', 'user'),
    field.flag('on_behalf', 'Made for somebody else', '代他人提出', 'user'),
    {
      ...field.text(
        'authority_to_act',
        'Authority to act (parent, guardian, written authority)',
        '代行資格（父母、監護人、書面授權）',
        'user',
      ),
      requiredWith: 'on_behalf',
    },
    { ...field.text('footage_place', 'Footage: place', '片段：地點', 'user'), requiredWith: 'footage_time' },
    {
      ...field.text('footage_time', 'Footage: date and time', '片段：日期及時間', 'user'),
      requiredWith: 'footage_place',
    },
    field.longText('footage_description', 'Footage: how to recognise the person', '片段：如何辨認當事人', 'user'),
    {
      ...field.questions('Personal data asked for', '要求查閱的個人資料', 'request'),
      requiredUnless: 'footage_place',
    },
    explained(
      field.flag('with_particulars', 'Add the particulars for Form OPS003', '附上 OPS003 表格所需詳情', 'user'),
      'An annex with what the form asks for, in its order, to copy from and to send with it.',
      '在信後加一頁附錄，按表格次序列出所需詳情，方便填寫，亦可一併寄出。',
    ),
    explained(
      field.text('data_subject_contact', 'Address and telephone of the data subject', '資料當事人的地址及電話', 'user'),
      'For the form. Left blank: those of the letterhead.',
      '供填寫表格之用。留空則用信頭所載者。',
    ),
    explained(
      field.text(
        'data_origin',
        'When, where and by whom the data were collected',
        '資料於何時、何地及由何人收集',
        'user',
      ),
      'Whatever helps them to find it: branch, officer, date, file number (section 20(3)(b)).',
      '有助對方尋找資料的詳情：單位、人員、日期、檔號（第20(3)(b)條）。',
    ),
    explained(
      field.text('data_excluded', 'Data not asked for', '毋須查閱的資料', 'user'),
      'Leaving out what you have already keeps the fee down.',
      '略去已有的資料，可減省收費。',
    ),
    explained(
      field.text('copy_wanted', 'How the copy should be given', '希望獲提供複本的方式', 'user'),
      'Left blank: in electronic form, by email.',
      '留空則要求以電郵提供電子版。',
    ),
  ],
  wording: {
    en: {
      subject: ['Data access request under the Personal Data (Privacy) Ordinance (Cap. 486)', '{subject}'],
      body: [
        { kind: 'opening', text: '{law_paragraph}' },
        {
          kind: 'paragraph',
          text: 'Form OPS003 is the form specified under section 67(1) of the Ordinance. It is enclosed, completed and signed, and this letter is to be read with it.{#with_particulars} The particulars entered in it are repeated in the annex.{/with_particulars}',
        },
        {
          kind: 'unless',
          field: 'on_behalf',
          blocks: [
            {
              kind: 'paragraph',
              text: 'I am the data subject, {data_subject_name}{#data_subject_details} ({data_subject_details}){/data_subject_details}. I will produce proof of my identity if you ask for it.',
            },
          ],
        },
        {
          kind: 'when',
          field: 'on_behalf',
          blocks: [
            {
              kind: 'paragraph',
              text: 'The data subject is {data_subject_name}{#data_subject_details} ({data_subject_details}){/data_subject_details}, for whom I act as a relevant person: {authority_to_act}. I will produce proof of both identities and of my authority if you ask for it.',
            },
          ],
        },
        {
          kind: 'when',
          field: 'footage_place',
          blocks: [
            {
              kind: 'paragraph',
              text: 'The personal data requested are the recorded images of the data subject, which may be found as follows:',
              keepWithNext: true,
            },
            { kind: 'item', text: 'Place: {footage_place}' },
            { kind: 'item', text: 'Date and time: {footage_time}' },
            {
              kind: 'when',
              field: 'footage_description',
              blocks: [{ kind: 'item', text: 'Description: {footage_description}' }],
            },
          ],
        },
        {
          kind: 'when',
          field: 'has_questions',
          blocks: [
            {
              kind: 'paragraph',
              text: 'I ask for the following personal data of the data subject:',
              keepWithNext: true,
            },
          ],
        },
        { kind: 'questions' },
        {
          kind: 'when',
          field: 'footage_place',
          blocks: [
            {
              kind: 'paragraph',
              text: 'Recordings are often overwritten after a short time. Please secure this footage on receipt of this letter and keep it until the request, and any complaint about it, has been dealt with. If other people can be identified in it, please supply a copy in which they cannot (section 20(2)), rather than refuse the request.',
            },
          ],
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'I should be grateful to receive the copy {#copy_wanted}{copy_wanted}{/copy_wanted}{^copy_wanted}in electronic form{/copy_wanted}. If you need anything further in order to find the data, please let me know at once.',
        },
      ],
      closing: 'I look forward to hearing from you.',
      annex: {
        field: 'with_particulars',
        title: 'Annex: particulars entered in Form OPS003',
        intro: 'Data access request of {letter_date}, our reference {reference}.',
        parts: [
          {
            heading: 'Data user',
            lines: [{ text: '{body_name}' }, { text: '{text}', given: 'body_address_paragraphs' }],
          },
          {
            heading: 'Data subject',
            lines: [
              { text: 'Name: {data_subject_name}' },
              { text: 'Particulars: {data_subject_details}', given: 'data_subject_details' },
              { text: 'Address and telephone: {data_subject_contact}', given: 'data_subject_contact' },
            ],
          },
          {
            heading: 'Requestor',
            lines: [
              { text: 'The data subject, whose request this is.', without: 'on_behalf' },
              { text: '{sender_name}, as a relevant person: {authority_to_act}', given: 'on_behalf' },
              { text: '{text}', given: 'letterhead_address_paragraphs' },
              { text: '{letterhead_contact}', given: 'letterhead_contact' },
            ],
          },
          {
            heading: 'Personal data requested',
            lines: [
              { text: 'Recorded images of the data subject. Place: {footage_place}', given: 'footage_place' },
              { text: 'Date and time: {footage_time}', given: 'footage_time' },
              { text: 'Description: {text}', given: 'footage_description_paragraphs' },
              { text: '({number}) {text}', given: 'questions' },
              { text: 'Collected: {data_origin}', given: 'data_origin' },
              { text: 'Not requested: {data_excluded}', given: 'data_excluded' },
            ],
          },
          {
            heading: 'Manner of compliance',
            lines: [
              {
                text: 'To be told whether the data are held, and to be supplied with a copy (section 18(1)(a) and (b)).',
              },
              { text: 'Copy: {copy_wanted}', given: 'copy_wanted' },
              { text: 'Copy: in electronic form, by email.', without: 'copy_wanted' },
            ],
          },
          { heading: 'Signature and date', lines: [{ text: 'As on the form.' }] },
        ],
      },
    },
    'zh-Hant-HK': {
      subject: ['根據《個人資料（私隱）條例》（第486章）提出查閱資料要求', '{subject}'],
      body: [
        { kind: 'opening', text: '{law_paragraph}' },
        {
          kind: 'paragraph',
          text: 'OPS003表格為根據《條例》第67(1)條指明的表格，現已填妥及簽署，隨函附上。請將本函與表格一併閱讀。{#with_particulars}表格所填詳情載於附錄。{/with_particulars}',
        },
        {
          kind: 'unless',
          field: 'on_behalf',
          blocks: [
            {
              kind: 'paragraph',
              text: '本人{data_subject_name}{#data_subject_details}（{data_subject_details}）{/data_subject_details}即資料當事人。如須核實身分，本人樂意應要求出示證明文件。',
            },
          ],
        },
        {
          kind: 'when',
          field: 'on_behalf',
          blocks: [
            {
              kind: 'paragraph',
              text: '資料當事人為{data_subject_name}{#data_subject_details}（{data_subject_details}）{/data_subject_details}。本人以「有關人士」的身分代其提出要求：{authority_to_act}。如須核實雙方身分及本人的代行資格，本人樂意應要求出示證明文件。',
            },
          ],
        },
        {
          kind: 'when',
          field: 'footage_place',
          blocks: [
            {
              kind: 'paragraph',
              text: '現要求查閱的個人資料，為載有資料當事人影像的攝錄片段，詳情如下：',
              keepWithNext: true,
            },
            { kind: 'item', text: '地點：{footage_place}' },
            { kind: 'item', text: '日期及時間：{footage_time}' },
            {
              kind: 'when',
              field: 'footage_description',
              blocks: [{ kind: 'item', text: '辨認特徵：{footage_description}' }],
            },
          ],
        },
        {
          kind: 'when',
          field: 'has_questions',
          blocks: [{ kind: 'paragraph', text: '現要求查閱資料當事人的下列個人資料：', keepWithNext: true }],
        },
        { kind: 'questions' },
        {
          kind: 'when',
          field: 'footage_place',
          blocks: [
            {
              kind: 'paragraph',
              text: '攝錄片段往往在短期內被覆蓋。請於收到本函後立即妥善保存有關片段，直至本項要求及任何相關投訴處理完畢為止。如片段中可辨識其他人士，請提供已遮蓋其身分的複本（第20(2)條），而非拒絕整項要求。',
            },
          ],
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '煩請{#copy_wanted}{copy_wanted}{/copy_wanted}{^copy_wanted}以電子形式提供複本{/copy_wanted}。如需其他資料以便尋找片段或紀錄，請盡快告知。',
        },
      ],
      closing: '特此函達，敬請賜覆。',
      annex: {
        field: 'with_particulars',
        title: '附錄：OPS003表格所填詳情',
        intro: '{letter_date}的查閱資料要求（本函檔號：{reference}）',
        parts: [
          {
            heading: '資料使用者',
            lines: [{ text: '{body_name}' }, { text: '{text}', given: 'body_address_paragraphs' }],
          },
          {
            heading: '資料當事人',
            lines: [
              { text: '姓名：{data_subject_name}' },
              { text: '識別資料：{data_subject_details}', given: 'data_subject_details' },
              { text: '地址及電話：{data_subject_contact}', given: 'data_subject_contact' },
            ],
          },
          {
            heading: '提出要求者',
            lines: [
              { text: '即資料當事人。', without: 'on_behalf' },
              { text: '{sender_name}，以「有關人士」的身分提出：{authority_to_act}', given: 'on_behalf' },
              { text: '{text}', given: 'letterhead_address_paragraphs' },
              { text: '{letterhead_contact}', given: 'letterhead_contact' },
            ],
          },
          {
            heading: '要求查閱的個人資料',
            lines: [
              { text: '資料當事人的攝錄影像。地點：{footage_place}', given: 'footage_place' },
              { text: '日期及時間：{footage_time}', given: 'footage_time' },
              { text: '辨認特徵：{text}', given: 'footage_description_paragraphs' },
              { text: '({number}) {text}', given: 'questions' },
              { text: '收集情況：{data_origin}', given: 'data_origin' },
              { text: '毋須查閱：{data_excluded}', given: 'data_excluded' },
            ],
          },
          {
            heading: '依從方式',
            lines: [
              { text: '告知是否持有有關資料，並提供複本（第18(1)(a)及(b)條）。' },
              { text: '複本：{copy_wanted}', given: 'copy_wanted' },
              { text: '複本：以電郵提供電子版。', without: 'copy_wanted' },
            ],
          },
          { heading: '簽署及日期', lines: [{ text: '見表格。' }] },
        ],
      },
    },
  },
  samples: {
    en: {
      law_paragraph:
        'This is a data access request under section 18(1)(a) and (b) of the Personal Data (Privacy) Ordinance (Cap. 486) (“the Ordinance”), made on Form OPS003 attached. Please tell me whether you hold the personal data described and supply a copy. Section 19 requires compliance not later than 40 days after you receive this request; if you cannot comply in full, please give written notice with reasons within that period and supply what you can. Any refusal must be notified in writing with reasons within the same 40 days (section 21). Please tell me beforehand of any fee, which may not be excessive (section 28).',
      subject: 'Footage of 14 November 2026, Sample Street',
      salutation: 'Dear Sir/Madam,',
      addressee: '',
      body_name: 'Hong Kong Police Force',
      body_short: 'Hong Kong Police Force',
      data_subject_name: 'Chan Tai-man',
      data_subject_details: '',
      on_behalf: false,
      authority_to_act: '',
      footage_place:
        'Junction of Sample Street and Example Road, Wan Chai: the camera on the lamp post at the north-east corner',
      footage_time: '14 November 2026, from about 3.10 pm to 3.40 pm',
      footage_description:
        'I wore a red coat and carried a yellow umbrella; I came out of the footbridge and waited at the crossing.',
      questions: [],
      with_particulars: true,
      data_subject_contact: '',
      data_origin: 'by the camera named above, on 14 November 2026',
      data_excluded: '',
      copy_wanted: '',
      enclosures: [{ text: 'Form OPS003, Data Access Request Form' }],
    },
    'zh-Hant-HK': {
      law_paragraph:
        '本人根據《個人資料（私隱）條例》（第486章）（下稱《條例》）第18(1)(a)及(b)條，以隨附的OPS003表格提出查閱資料要求，請告知貴處是否持有所述個人資料，並提供複本。根據第19條，貴處須在收到要求後40日內依從；如未能全部依從，應在期限內以書面說明理由並先提供可提供的部分。如拒絕要求，亦須在40日內以書面述明理由（第21條）。如擬收費，請事先告知；收費不得超乎適度（第28條）。',
      subject: '2026年11月14日例子街的攝錄片段',
      salutation: '敬啟者：',
      addressee: '',
      body_name: '香港警務處',
      body_short: '警務處',
      form_of_address: '貴處',
      data_subject_name: '陳大文',
      data_subject_details: '',
      on_behalf: false,
      authority_to_act: '',
      footage_place: '灣仔例子街與樣本道交界東北角燈柱上的攝影機',
      footage_time: '2026年11月14日下午約3時10分至3時40分',
      footage_description: '本人身穿紅色大衣，手持黃色雨傘，由行人天橋走下，在過路處等候。',
      questions: [],
      with_particulars: true,
      data_subject_contact: '',
      data_origin: '2026年11月14日由上述攝影機攝錄',
      data_excluded: '',
      copy_wanted: '',
      enclosures: [{ text: 'OPS003表格（查閱資料要求表格）' }],
    },
  },
};
