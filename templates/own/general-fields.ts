import type { TemplateField } from '../fields.ts';
import { outlineFields } from '../fill/outline-items.ts';
import type { LetterInput } from '../letter-input.ts';
import type { LetterValue } from '../fields.ts';
import { dayIn, dueOf, inLanguage, nextDue, questionItems, requestParagraph } from '../values/kind-values.ts';

const field = (
  name: string,
  type: TemplateField['type'],
  source: TemplateField['source'],
  en: string,
  zh: string,
): TemplateField => ({ name, label: { en, zh }, type, required: false, source });

/** What any template of the user's may print of the request, whatever letter it stands for. */
export const generalFields: readonly TemplateField[] = [
  {
    ...field('questions', 'list', 'request', 'Information requested, item by item', '所要求的資料（逐項）'),
    items: outlineFields,
    description: {
      en: 'Set apart, questions and parts each take the style of their line: (1), (a). {text} alone gives a question with its parts below it; {number} gives 2, and 2(a) inside {#parts}.',
      zh: '分開列出時，問題及分題各按所在一行的樣式編號：(1)、(a)。單用 {text}，分題會列於問題之下；{number} 為題號，在 {#parts} 內則為 2(a) 等。',
    },
  },
  field('request_date', 'date', 'request', 'Date of the request', '要求日期'),
  field('received_date', 'date', 'request', 'Date the body received the request', '機構收到要求的日期'),
  field('regime_name', 'text', 'law', 'Name of the law or code', '法規名稱'),
  field(
    'law_paragraph',
    'long_text',
    'law',
    'Paragraph that makes the request under the law',
    '依據法例提出要求的段落',
  ),
  field('due_date', 'date', 'law', 'Next date by which they must reply', '對方下一個回覆期限'),
  field('due_authority', 'text', 'law', 'Provision that sets that date', '訂明該期限的條文'),
];

/** Their values; '' where the register does not know. */
export function generalValues(input: LetterInput): Record<string, LetterValue> {
  const { request, language } = input;
  return {
    questions: questionItems(request.questions),
    request_date: dayIn(language, request.sentOn),
    received_date: dayIn(language, request.receivedOn),
    regime_name: inLanguage(language, request.regimeName),
    law_paragraph: requestParagraph(input),
    ...dueOf(input, nextDue(input)),
  };
}
