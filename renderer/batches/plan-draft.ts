import type { BatchPlan, BatchRow, BatchShared } from '#core/contract/batches.ts';
import type { LetterTemplate } from '#core/contract/letters.ts';
import { type Language, languages, type PlainDate } from '#core/contract/vocabulary.ts';
import { ownFields, type TemplateField } from '../letters/letter-choices.ts';

const noWords = { subject: '', enclosures: [], copies: [], values: {} };

export function emptyPlan(start: {
  campaignId: string | null;
  bodyIds: string[];
  language: Language;
  today: PlainDate;
}): BatchPlan {
  return {
    shared: {
      campaignId: start.campaignId,
      kind: 'request_code',
      templateIds: { en: null, 'zh-Hant-HK': null },
      senderId: null,
      date: start.today,
      language: start.language,
      channel: 'email',
      words: { en: noWords, 'zh-Hant-HK': noWords },
      questions: [{ bankId: null, level: 0, textEn: '', textZh: '' }],
      owner: '',
      tags: [],
    },
    rows: start.bodyIds.map(newRow),
  };
}

export function newRow(bodyId: string): BatchRow {
  return {
    bodyId,
    leftOut: false,
    regimeId: null,
    language: null,
    channel: null,
    addressee: '',
    subject: '',
    values: {},
  };
}

/** The rows for these bodies: those that are there keep what was filled in, new ones follow. */
export function rowsFor(rows: readonly BatchRow[], bodyIds: readonly string[]): BatchRow[] {
  const wanted = new Set(bodyIds);
  const known = new Set(rows.map(({ bodyId }) => bodyId));
  return [...rows.filter(({ bodyId }) => wanted.has(bodyId)), ...bodyIds.filter((id) => !known.has(id)).map(newRow)];
}

/** The languages letters of this batch are written in; the shared one first where no row is in any. */
export function languagesInUse({ shared, rows }: BatchPlan): Language[] {
  const used = new Set(rows.filter(({ leftOut }) => !leftOut).map(({ language }) => language ?? shared.language));
  if (used.size === 0) used.add(shared.language);
  return languages.filter((one) => used.has(one));
}

/** The template a letter in this language is written from. */
export function templateFor(
  templates: readonly LetterTemplate[] | undefined,
  { kind, templateIds }: Pick<BatchShared, 'kind' | 'templateIds'>,
  language: Language,
): LetterTemplate | undefined {
  const own = templateIds[language];
  return templates?.find((one) => (own === null ? !one.own && one.kind === kind : one.id === own));
}

/** Letters that begin something: a reminder or a review needs a request that is there already. */
export function beginsRequest({ kind }: Pick<LetterTemplate, 'kind'>): boolean {
  if (kind === 'request_review') return false;
  return kind.startsWith('request_') || kind === 'letter_panel' || kind === 'letter_member' || kind === 'own';
}

/** What the templates of the languages in use ask of the person, each field once. */
export function fieldsInUse(
  templates: readonly LetterTemplate[] | undefined,
  shared: BatchShared,
  used: readonly Language[],
): TemplateField[] {
  const fields = new Map<string, TemplateField>();
  for (const language of used)
    for (const field of ownFields(templateFor(templates, shared, language)))
      if (!fields.has(field.name)) fields.set(field.name, field);
  return [...fields.values()];
}

/** As the core takes it: lists without their blank lines, questions without the blank one a list begins with. */
export function sendablePlan({ shared, rows }: BatchPlan): BatchPlan {
  const filled = (items: readonly string[]) => items.filter((item) => item.trim() !== '');
  const values = (given: BatchRow['values']) =>
    Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? filled(value) : value]),
    );
  const words = (language: Language) => {
    const { subject, enclosures, copies, values: given } = shared.words[language];
    return { subject, enclosures: filled(enclosures), copies: filled(copies), values: values(given) };
  };
  return {
    shared: {
      ...shared,
      words: { en: words('en'), 'zh-Hant-HK': words('zh-Hant-HK') },
      questions: shared.questions.filter(({ textEn, textZh }) => `${textEn}${textZh}`.trim() !== ''),
    },
    rows: rows.map((row) => ({ ...row, values: values(row.values) })),
  };
}
