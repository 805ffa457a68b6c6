import { explained, field } from '../common-fields.ts';
import { complaintRegimes, everyRegime, requestWordFields } from '../follow-up.ts';
import type { LetterSource } from '../wording.ts';

/** Answers what the body asked about the request, and keeps the rest of the request as it was. */
export const answerClarification: LetterSource = {
  kind: 'answer_clarification',
  version: '1.0.0',
  name: { en: 'Answer to a request for clarification', zh: '答覆澄清要求' },
  purpose: {
    en: 'Answers what the body asked about the request, point by point, and keeps the rest of it as it was made.',
    zh: '就機構對要求的提問逐點澄清，並保留要求的其餘部分。',
  },
  regimes: [...everyRegime, ...complaintRegimes],
  fields: [
    ...requestWordFields,
    explained(
      field.date('asked_date', 'Day they asked for clarification', '對方要求澄清的日期', 'user', true),
      'Taken from the facts recorded, until you write another.',
      '取自已記錄的事項，可予更改。',
    ),
    explained(
      field.list('asked', 'What they asked', '對方的提問', 'user'),
      'One point a line, as they put it. Left blank: the letter answers without repeating it.',
      '每點一行，依對方原文。留空則不覆述提問。',
    ),
    explained(
      field.list('answers', 'Your answers', '答覆', 'user', true),
      'One point a line, in the order of their points.',
      '每點一行，次序與提問相同。',
    ),
    explained(
      field.list('revised', 'The request as clarified', '經澄清後的要求', 'user'),
      'Only where it should now read otherwise, an item a line. Left blank: it stands as it was made.',
      '如要求的字句有所更改，每項一行。留空則維持原有字句。',
    ),
    field.date('due_date', 'Date the law gives for a reply', '按規定應作覆的日期', 'law'),
    field.text('due_authority', 'Authority for that date', '該日期的依據', 'law'),
  ],
  wording: {
    en: {
      subject: ['Clarification: {request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: 'By my letter of {request_date} I {request_phrase}. I refer to your request for clarification, which I received on {asked_date}.',
        },
        {
          kind: 'when',
          field: 'has_asked',
          blocks: [{ kind: 'paragraph', text: 'You asked about the following points:', keepWithNext: true }],
        },
        { kind: 'items', list: 'asked', text: '{text}' },
        {
          kind: 'paragraph',
          text: '{#has_asked}My answers, in the same order, are:{/has_asked}{^has_asked}My answer is as follows:{/has_asked}',
          keepWithNext: true,
        },
        { kind: 'items', list: 'answers', text: '{text}' },
        {
          kind: 'when',
          field: 'has_revised',
          blocks: [{ kind: 'paragraph', text: 'So clarified, the request reads:', keepWithNext: true }],
        },
        { kind: 'items', list: 'revised', text: '{text}' },
        {
          kind: 'paragraph',
          text: '{#has_revised}Except as set out above, the request stands as it was made.{/has_revised}{^has_revised}The request otherwise stands as it was made.{/has_revised} If some of it can be met without these answers, please do not hold that part back.',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'I hope that you can now go on with the request.{#due_date} By my reckoning a reply should reach me by {due_date}{#due_authority} ({due_authority}){/due_authority}; if you count differently, please tell me the date you work to.{/due_date}{^due_date} Please tell me the date by which I may expect your reply.{/due_date} If anything is still unclear, please write to me at once.',
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
    'zh-Hant-HK': {
      subject: ['澄清：{request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '本人曾於{request_date}致函{form_of_address}，{request_phrase}。{form_of_address}要求本人澄清有關要求，本人已於{asked_date}收悉，現答覆如下。',
        },
        {
          kind: 'when',
          field: 'has_asked',
          blocks: [{ kind: 'paragraph', text: '{form_of_address}提問如下：', keepWithNext: true }],
        },
        { kind: 'items', list: 'asked', text: '{text}' },
        {
          kind: 'paragraph',
          text: '{#has_asked}本人依次答覆如下：{/has_asked}{^has_asked}本人澄清如下：{/has_asked}',
          keepWithNext: true,
        },
        { kind: 'items', list: 'answers', text: '{text}' },
        {
          kind: 'when',
          field: 'has_revised',
          blocks: [{ kind: 'paragraph', text: '經澄清後，要求的內容為：', keepWithNext: true }],
        },
        { kind: 'items', list: 'revised', text: '{text}' },
        {
          kind: 'paragraph',
          text: '{#has_revised}除上文所述外，{/has_revised}要求的其餘部分維持不變。如有部分毋須澄清即可處理，請先行提供有關資料。',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '煩請據此繼續處理有關要求。{#due_date}據本人計算，{form_of_address}應於{due_date}或之前作覆{#due_authority}（{due_authority}）{/due_authority}；如{form_of_address}的計算有所不同，請告知預計作覆的日期。{/due_date}{^due_date}請告知預計作覆的日期。{/due_date}如仍有未清楚之處，請盡快與本人聯絡。',
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
      asked_date: '9 October 2026',
      asked: [
        { text: 'Whether “cameras” in item 1 includes those of other departments to which the programme has access.' },
        { text: 'The period to which item 2 relates.' },
      ],
      answers: [
        { text: 'Yes. Please show the cameras of other departments separately.' },
        { text: 'From the beginning of the programme to 30 September 2026.' },
      ],
      revised: [],
      due_date: '12 October 2026',
      due_authority: 'paragraph 1.16 of the Code',
      their_reference: 'SAMPLE/ATI/12/2026',
      letter_date: '10 October 2026',
    },
    'zh-Hant-HK': {
      request_title: '根據《公開資料守則》提出的索取資料要求',
      request_phrase: '根據《公開資料守則》（下稱《守則》）索取資料',
      request_date: '2026年10月2日',
      asked_date: '2026年10月9日',
      asked: [
        { text: '第1項所指的「攝影機」，是否包括計劃可接達的其他部門的攝影機？' },
        { text: '第2項所涵蓋的期間為何？' },
      ],
      answers: [{ text: '包括在內，並請將其他部門的攝影機分開列出。' }, { text: '由計劃開始起，至2026年9月30日止。' }],
      revised: [],
      due_date: '2026年10月12日',
      due_authority: '《守則》第1.16段',
      their_reference: 'SAMPLE/ATI/12/2026',
      letter_date: '2026年10月10日',
    },
  },
};
