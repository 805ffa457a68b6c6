import type { LetterValues, TemplateField } from '#templates/fields.ts';
import type { LetterIn } from './support.ts';

const words = {
  en: {
    item: 'The assessment of the interference with the privacy of people in public places, by district, by month and by kind of equipment',
    last: 'at the end',
    date: '22 September 2026',
    person: 'A Feather-Chan',
    organisation:
      'The Hong Kong Joint Alliance of Residents, Neighbourhoods and Volunteers for Privacy in Public Places Limited',
    address: 'Rooms 1501 to 1520, 15/F, Central Government Offices\nWest Wing\n11 Ice House Street\nCentral\nHong Kong',
    channel: 'By email: access.to.information.and.administration@a-very-long-department-name.example.org',
  },
  zh: {
    item: '按地區、月份及器材種類列出使用公眾地方的市民的私隱所受影響的評估，並說明計算方法及所依據的資料來源',
    last: '至最後',
    date: '2026年12月22日',
    person: '歐陽大文',
    organisation: '香港居民、街坊及義工關注公眾地方私隱聯合大聯盟有限公司',
    address: '香港中環\n雪廠街11號\n中區政府合署西翼\n15樓1501至1520室',
    channel: '以電郵發出（access.to.information.and.administration@a-very-long-department-name.example.org）',
  },
};

/** What stretches a letter on paper: every part of it there, long names and addresses, 40 questions, long lists. */
export function worstValues({ language, sample, fields }: LetterIn): LetterValues {
  const long = language === 'en' ? words.en : words.zh;
  const values: Record<string, LetterValues[string]> = { ...sample };
  for (const field of fields) {
    if (field.type === 'list') values[field.name] = listOf(field, long);
    else if (field.type === 'flag') values[field.name] = true;
    else if (field.requiredWith !== undefined) values[field.name] = long.item;
    else if (field.type === 'long_text' && !field.name.startsWith('law_')) values[field.name] = long.item;
  }
  return {
    ...values,
    letterhead_name: long.organisation,
    letterhead_address: long.address,
    sender_name: long.person,
    sender_title: long.organisation,
    sender_organisation: long.organisation,
    body_name: long.organisation,
    body_short: long.organisation,
    body_address: long.address,
    addressee: long.organisation,
    channel_line: long.channel,
    their_reference: 'L/M (1) to CSO/AW/GC/2/1 Pt. XXXIV (2026) in DPO/ATI/5-35/C',
    subject: long.item,
  };
}

function listOf({ name, items }: TemplateField, long: (typeof words)['en']): Record<string, string>[] {
  const columns = (items ?? []).map((one) => one.name);
  const count = name === 'questions' ? 40 : 8;
  const cell = (column: string, at: number) => {
    if (column === 'date') return long.date;
    if (column === 'pages' || column === 'enclosure') return String(at + 1);
    return at === count - 1 ? `${long.item} ${long.last}` : long.item;
  };
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(columns.map((column) => [column, cell(column, at)])),
  );
}
