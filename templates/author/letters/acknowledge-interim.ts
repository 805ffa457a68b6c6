import { explained, field } from '../common-fields.ts';
import { everyRegime, requestWordFields } from '../follow-up.ts';
import type { LetterSource } from '../wording.ts';

/** Thanks for an interim reply without conceding anything by it, and pins the date of the full one. */
export const acknowledgeInterim: LetterSource = {
  kind: 'acknowledge_interim',
  version: '1.0.0',
  name: { en: 'Acknowledgement of an interim reply', zh: '回應初步答覆' },
  purpose: {
    en: 'Acknowledges an interim reply, notes the date promised and the date the law gives, and asks for what is ready.',
    zh: '確認收到初步答覆，記下對方承諾的日期及按規定應作覆的日期，並要求先行提供已備妥的資料。',
  },
  regimes: everyRegime,
  fields: [
    ...requestWordFields,
    explained(
      field.date('interim_date', 'Day the interim reply came', '收到初步答覆的日期', 'user', true),
      'Taken from the facts recorded, until you write another.',
      '取自已記錄的事項，可予更改。',
    ),
    explained(
      field.date('promised_date', 'Date by which they promise a full reply', '對方承諾作覆的日期', 'user'),
      'Left blank where the interim reply names none; the letter then asks for one.',
      '如初步答覆沒有說明，請留空，信中會要求對方告知。',
    ),
    field.date('due_date', 'Date the law gives for a full reply', '按規定應作覆的日期', 'law'),
    field.text('due_authority', 'Authority for that date', '該日期的依據', 'law'),
    field.flag('promised_late', 'They promise a later date than that', '承諾的日期較規定為遲', 'law'),
    explained(
      field.longText('remarks', 'Further remarks', '補充', 'user'),
      'For instance a part of the interim reply that needs an answer.',
      '例如須就初步答覆某部分作出的回應。',
    ),
  ],
  wording: {
    en: {
      subject: ['Interim reply: {request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: 'By my letter of {request_date} I {request_phrase}. Thank you for your interim reply, which I received on {interim_date}.',
        },
        {
          kind: 'paragraph',
          text: '{#promised_date}I note that you expect to give a full reply by {promised_date}.{/promised_date}{^promised_date}The interim reply does not say when a full reply may be expected. Please tell me the date.{/promised_date}{#due_date} By my reckoning a full reply should reach me by {due_date}{#due_authority} ({due_authority}){/due_authority}.{/due_date}{#promised_late} As the date you give is later than that, please let me have your reasons for needing the further time.{/promised_late}',
        },
        {
          kind: 'paragraph',
          text: 'If some of the information is ready before the rest, please send it as it becomes ready instead of keeping it until everything is.',
        },
        { kind: 'paragraphs', list: 'remarks_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'This letter acknowledges receipt only: it is not to be read as agreement to a longer time for reply, or to a narrower request.',
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
    'zh-Hant-HK': {
      subject: ['有關初步答覆：{request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '本人曾於{request_date}致函{form_of_address}，{request_phrase}。{form_of_address}就此作出的初步答覆，本人已於{interim_date}收悉，謹此致謝。',
        },
        {
          kind: 'paragraph',
          text: '{#promised_date}{form_of_address}表示預計於{promised_date}或之前作出具體答覆，本人備悉。{/promised_date}{^promised_date}初步答覆並無述明何時可作出具體答覆，煩請告知預計日期。{/promised_date}{#due_date}據本人計算，{form_of_address}應於{due_date}或之前作出具體答覆{#due_authority}（{due_authority}）{/due_authority}。{/due_date}{#promised_late}{form_of_address}所述日期較此為遲，煩請說明需要較長時間的原因。{/promised_late}',
        },
        {
          kind: 'paragraph',
          text: '如部分資料已可提供，請先行發放，毋須待全部資料備妥。',
        },
        { kind: 'paragraphs', list: 'remarks_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '本函旨在確認收到初步答覆，並不表示本人同意延長作覆時間或收窄要求的範圍。',
        },
      ],
      closing: '特此函達，敬請賜覆。',
    },
  },
  samples: {
    en: {
      request_title: 'request under the Code on Access to Information',
      request_phrase: 'requested information under the Code on Access to Information (“the Code”)',
      request_date: '2 October 2026',
      interim_date: '12 October 2026',
      promised_date: '12 November 2026',
      due_date: '23 October 2026',
      due_authority: 'paragraphs 1.16 to 1.17 of the Code',
      promised_late: true,
      their_reference: 'SAMPLE/ATI/12/2026',
      letter_date: '14 October 2026',
      remarks: '',
    },
    'zh-Hant-HK': {
      request_title: '根據《公開資料守則》提出的索取資料要求',
      request_phrase: '根據《公開資料守則》（下稱《守則》）索取資料',
      request_date: '2026年10月2日',
      interim_date: '2026年10月12日',
      promised_date: '2026年11月12日',
      due_date: '2026年10月23日',
      due_authority: '《守則》第1.16至1.17段',
      promised_late: true,
      their_reference: 'SAMPLE/ATI/12/2026',
      letter_date: '2026年10月14日',
      remarks: '',
    },
  },
};
