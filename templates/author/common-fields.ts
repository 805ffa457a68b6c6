import type { TemplateField } from '../fields.ts';
import { outlineFields } from '../fill/outline-items.ts';

const text = (
  name: string,
  en: string,
  zh: string,
  source: TemplateField['source'],
  required = false,
  type: TemplateField['type'] = 'text',
): TemplateField => ({ name, label: { en, zh }, type, required, source });

/** Makers of fields for the letters, so that each reads as one line. */
export const field = {
  text,
  date: (name: string, en: string, zh: string, source: TemplateField['source'], required = false) =>
    text(name, en, zh, source, required, 'date'),
  longText: (name: string, en: string, zh: string, source: TemplateField['source'], required = false) =>
    text(name, en, zh, source, required, 'long_text'),
  flag: (name: string, en: string, zh: string, source: TemplateField['source']) =>
    text(name, en, zh, source, false, 'flag'),
  list: (name: string, en: string, zh: string, source: TemplateField['source'], required = false): TemplateField => ({
    ...text(name, en, zh, source, required, 'list'),
    items: [{ name: 'text', label: { en: 'Text', zh: '內容' } }],
  }),
  /** The questions of the request with their parts. */
  questions: (en: string, zh: string, source: TemplateField['source'], required = false): TemplateField => ({
    ...text('questions', en, zh, source, required, 'list'),
    items: outlineFields,
  }),
};

/** The same field with a sentence on what to write there. */
export function explained(one: TemplateField, en: string, zh: string): TemplateField {
  return { ...one, description: { en, zh } };
}

/** The fields of every letter: letterhead, addressee, references, subject, signature. buildLetterValues fills them. */
export const commonFields: readonly TemplateField[] = [
  field.text('letterhead_name', 'Name in the letterhead', '信頭名稱', 'sender', true),
  field.longText('letterhead_address', 'Address in the letterhead', '信頭地址', 'sender'),
  field.text('letterhead_contact', 'Telephone and email in the letterhead', '信頭電話及電郵', 'sender'),
  field.text('sender_name', 'Name of the sender', '發信人姓名', 'sender', true),
  field.text('sender_title', 'Post title of the sender', '發信人職銜', 'sender'),
  field.text('sender_organisation', 'Organisation of the sender', '發信人機構', 'sender'),
  field.date('letter_date', 'Date of the letter', '發信日期', 'user', true),
  field.text('channel_line', 'How it is sent', '發送方式', 'user'),
  field.text('addressee', 'Addressee, by post title', '收信人職銜', 'body'),
  field.text('body_name', 'Name of the body', '機構名稱', 'body', true),
  field.text('body_short', 'Short name of the body', '機構簡稱', 'body', true),
  field.longText('body_address', 'Address of the body', '機構地址', 'body'),
  field.text('form_of_address', 'Form of address (貴局, 貴署)', '敬稱（貴局、貴署）', 'body', true),
  field.text('salutation', 'Salutation', '稱謂', 'body', true),
  field.text('reference', 'Our reference', '本函檔號', 'request', true),
  field.text('their_reference', 'Their reference', '來函檔號', 'request'),
  field.text('subject', 'Subject', '事由', 'user', true),
  field.list('enclosures', 'Enclosures', '附件', 'user'),
  field.list('copies', 'Copies to', '副本送', 'user'),
];
