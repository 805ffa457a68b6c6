import type { TemplateField } from '../../fields.ts';
import { explained, field } from '../common-fields.ts';
import { everyRegime } from '../follow-up.ts';
import { recipientFields } from '../shared-fields.ts';
import type { LetterSource } from '../wording.ts';

const documents: TemplateField = {
  ...explained(
    field.list('documents', 'Documents', '文件', 'user', true),
    'A line for each document: title | date | pages. A tab will do for the bar.',
    '每份一行：名稱 | 日期 | 頁數。亦可以定位字元代替直線。',
  ),
  items: [
    { name: 'title', label: { en: 'Title', zh: '名稱' } },
    { name: 'date', label: { en: 'Date', zh: '日期' } },
    { name: 'pages', label: { en: 'Pages', zh: '頁數' } },
  ],
};

/** Goes on top of a bundle of documents and lists what is in it. */
export const bundleCover: LetterSource = {
  kind: 'bundle_cover',
  version: '1.0.0',
  name: { en: 'Cover letter for a bundle', zh: '文件冊附函' },
  purpose: {
    en: 'Sends a bundle of documents and lists each with its date and pages.',
    zh: '隨文件冊附上，逐一列出文件的名稱、日期及頁數。',
  },
  regimes: everyRegime,
  fields: [
    ...recipientFields,
    field.longText('purpose', 'What the bundle is for', '文件冊的用途', 'user', true),
    documents,
    field.text('total_pages', 'Pages in all', '總頁數', 'user'),
    field.flag('receipt_wanted', 'A receipt is asked for', '要求認收', 'user'),
    field.longText('remarks', 'Further remarks', '補充', 'user'),
  ],
  wording: {
    en: {
      subject: ['Bundle of documents', '{subject}'],
      body: [
        { kind: 'opening', text: '{purpose}' },
        {
          kind: 'paragraph',
          text: 'The bundle enclosed contains the following documents{#total_pages}, {total_pages} pages in all{/total_pages}:',
          keepWithNext: true,
        },
        {
          kind: 'table',
          list: 'documents',
          columns: [
            { heading: 'No.', width: 8 },
            { heading: 'Document', text: '{title}', width: 54 },
            { heading: 'Date', text: '{date}', width: 26 },
            { heading: 'Pages', text: '{pages}', width: 12, align: 'right' },
          ],
        },
        { kind: 'paragraphs', list: 'remarks_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'These are copies; the originals can be produced if you wish to see them.{#receipt_wanted} Please acknowledge receipt of this letter and of the documents listed in it.{/receipt_wanted} If a document is missing or cannot be read, please let me know.',
        },
      ],
      closing: 'Thank you for your attention.',
    },
    'zh-Hant-HK': {
      subject: ['送上文件冊', '{subject}'],
      body: [
        { kind: 'opening', text: '{purpose}' },
        {
          kind: 'paragraph',
          text: '隨函附上的文件冊載有下列文件{#total_pages}，合共{total_pages}頁{/total_pages}：',
          keepWithNext: true,
        },
        {
          kind: 'table',
          list: 'documents',
          columns: [
            { heading: '編號', width: 10 },
            { heading: '文件', text: '{title}', width: 55 },
            { heading: '日期', text: '{date}', width: 25 },
            { heading: '頁數', text: '{pages}', width: 10, align: 'right' },
          ],
        },
        { kind: 'paragraphs', list: 'remarks_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '上述文件均為副本；如須查閱正本，本人可應要求出示。{#receipt_wanted}煩請簽收本函及所列文件。{/receipt_wanted}如有文件缺漏或未能閱讀，請予告知。',
        },
      ],
      closing: '特此函達，敬請查收。',
    },
  },
  samples: {
    en: {
      channel_line: 'By hand',
      addressee: 'The Ombudsman',
      body_name: 'Office of The Ombudsman',
      body_short: 'Office of The Ombudsman',
      salutation: 'Dear Ombudsman,',
      letter_date: '2 December 2026',
      purpose:
        'I refer to my complaint of 27 November 2026 against the Security Bureau and enclose the documents on which it rests.',
      documents: [
        { title: 'Request under the Code on Access to Information', date: '2 October 2026', pages: '2' },
        { title: 'Reply of the Security Bureau (sample)', date: '23 October 2026', pages: '3' },
        { title: 'Request for review', date: '30 October 2026', pages: '4' },
        { title: 'Reply of the Security Bureau on review (sample)', date: '20 November 2026', pages: '1' },
        { title: 'Press reports on the SmartView programme', date: '', pages: '12' },
      ],
      total_pages: '22',
      receipt_wanted: true,
      remarks: '',
    },
    'zh-Hant-HK': {
      channel_line: '專人送遞',
      addressee: '申訴專員',
      body_name: '申訴專員公署',
      body_short: '申訴專員公署',
      form_of_address: '貴署',
      salutation: '申訴專員：',
      letter_date: '2026年12月2日',
      purpose: '本人曾於2026年11月27日就保安局處理索取資料要求一事致函投訴。現隨函送上投訴所依據的文件。',
      documents: [
        { title: '根據《公開資料守則》提出的要求', date: '2026年10月2日', pages: '2' },
        { title: '保安局覆函（樣本）', date: '2026年10月23日', pages: '3' },
        { title: '要求覆檢的函件', date: '2026年10月30日', pages: '4' },
        { title: '保安局就覆檢的覆函（樣本）', date: '2026年11月20日', pages: '1' },
        { title: '有關SmartView計劃的傳媒報道', date: '', pages: '12' },
      ],
      total_pages: '22',
      receipt_wanted: true,
      remarks: '',
    },
  },
};
