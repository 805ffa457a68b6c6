import { field } from '../common-fields.ts';
import { complaintRegimes, everyRegime } from '../follow-up.ts';
import type { LetterSource } from '../wording.ts';

/** A date is near, or has passed, without a reply. What the law says of that date comes from regime-words.json. */
export const reminder: LetterSource = {
  kind: 'reminder',
  version: '1.0.0',
  name: { en: 'Reminder', zh: '催覆函' },
  purpose: {
    en: 'Before the date: says when a reply is due. After it: says which date has passed, and asks for the reply.',
    zh: '限期前：指出應於何日作覆，予以提醒。限期後：指出哪個日期已過而未獲答覆，並要求作覆。',
  },
  regimes: [...everyRegime, ...complaintRegimes],
  fields: [
    field.text('request_title', 'The request, in the subject line', '要求的名稱（標題）', 'law', true),
    field.text('request_phrase', 'The request, in a sentence', '要求的名稱（正文）', 'law', true),
    field.longText('missed_sentence', 'What is or was due, and when', '應於何時作覆', 'law', true),
    field.flag('ahead', 'The date is still to come', '限期未屆滿', 'law'),
    field.text('remedy', 'What may follow', '可採取的跟進行動', 'law'),
    field.date('request_date', 'Date of the request', '要求的日期', 'request', true),
    field.date('received_date', 'Date they received it', '對方收到的日期', 'request'),
    field.flag('copy_enclosed', 'A copy of the request is enclosed', '隨函附上要求的副本', 'user'),
    field.date('reply_by', 'Reply asked for by', '請於何日前作覆', 'user'),
    field.longText('remarks', 'Further remarks', '補充', 'user'),
  ],
  wording: {
    en: {
      subject: ['Reminder: {request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: 'By my letter of {request_date} I {request_phrase}.{#received_date} You received it on {received_date}.{/received_date}{#copy_enclosed} A copy is enclosed for ease of reference.{/copy_enclosed}',
        },
        { kind: 'paragraph', text: '{missed_sentence}' },
        { kind: 'paragraphs', list: 'remarks_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'I should be grateful for your reply{#reply_by} by {reply_by}{/reply_by}{^reply_by}{#ahead} by that date{/ahead}{^ahead} without further delay{/ahead}{/reply_by}. If you cannot {#ahead}give it in time{/ahead}{^ahead}yet give it{/ahead}, please tell me the reason and the date by which I may expect it. If a reply has already been sent, please send me a further copy.',
        },
        {
          kind: 'when',
          field: 'remedy',
          blocks: [
            {
              kind: 'paragraph',
              keepWithNext: true,
              text: 'I hope that nothing further will be needed, but I reserve my right to {remedy}.',
            },
          ],
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
    'zh-Hant-HK': {
      subject: ['跟進{request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '本人曾於{request_date}致函{form_of_address}，{request_phrase}。{#received_date}{form_of_address}已於{received_date}收到該函。{/received_date}{#copy_enclosed}現隨函附上該函副本，以便參閱。{/copy_enclosed}',
        },
        { kind: 'paragraph', text: '{missed_sentence}' },
        { kind: 'paragraphs', list: 'remarks_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '煩請{#reply_by}於{reply_by}或之前{/reply_by}{^reply_by}{#ahead}如期{/ahead}{^ahead}從速{/ahead}{/reply_by}作覆。如{#ahead}未能如期{/ahead}{^ahead}暫時未能{/ahead}作覆，請說明原因，並告知預計作覆的日期；如已作覆，請再發送一份。',
        },
        {
          kind: 'when',
          field: 'remedy',
          blocks: [
            { kind: 'paragraph', keepWithNext: true, text: '本人期望無須採取進一步行動，惟保留{remedy}的權利。' },
          ],
        },
      ],
      closing: '特此函達，敬請賜覆。',
    },
  },
  samples: {
    en: {
      request_title: 'request under the Code on Access to Information',
      request_phrase: 'requested information under the Code on Access to Information (“the Code”)',
      missed_sentence:
        'The Code’s target for providing the information, or at least an interim reply, is 10 days from receipt (paragraph 1.16). That date was 12 October 2026. It has passed and, according to my records, neither has reached me.',
      remedy: 'ask for a review under the Code and to complain to The Ombudsman',
      letter_date: '20 October 2026',
      request_date: '2 October 2026',
      received_date: '2 October 2026',
      copy_enclosed: true,
      reply_by: '30 October 2026',
      remarks: '',
      enclosures: [{ text: 'Copy of my letter of 2 October 2026' }],
    },
    'zh-Hant-HK': {
      request_title: '根據《公開資料守則》提出的索取資料要求',
      request_phrase: '根據《公開資料守則》（下稱《守則》）索取資料',
      missed_sentence:
        '按《守則》第1.16段的目標，貴局應於收到要求後10日內，即2026年10月12日或之前，提供所需資料或作出初步答覆。該日期已過，惟本人至今未獲提供資料，亦未收到初步答覆。',
      remedy: '根據《守則》要求覆檢及向申訴專員投訴',
      letter_date: '2026年10月20日',
      request_date: '2026年10月2日',
      received_date: '2026年10月2日',
      copy_enclosed: true,
      reply_by: '2026年10月30日',
      remarks: '',
      enclosures: [{ text: '本人於2026年10月2日發出的函件副本' }],
    },
  },
};
