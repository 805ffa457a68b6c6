import type { BatchRow, BatchShared, RowProblem } from '#core/contract/batches.ts';
import type { Problem } from '#core/contract/errors.ts';
import type { LetterChoices } from '#core/contract/letters.ts';
import { numberInFull, type QuestionLevel, questionPlaces } from '#core/contract/question-outline.ts';
import type { Bilingual, Language } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { isOffered } from '#core/regimes/read-regimes.ts';
import { templateRow } from '#core/templates/template-rows.ts';
import { addresseeOf } from '#templates/letter-parties.ts';
import { type BodyRecord, hasAddress } from './batch-bodies.ts';
import { sentence, told } from './sentences.ts';

/** A question in the language of one letter; `level` 1: a part of the last question before it. */
interface PlannedQuestion {
  text: string;
  level: QuestionLevel;
  bankId: string | null;
}

/** What one body is asked and how, once its own cells are laid over what the letters have in common. */
export interface PlannedRow {
  language: Language;
  /** Null: the body answers under no law the letter is for. */
  regimeId: string | null;
  /** By post title, as the letter has it. */
  addressee: string;
  questions: PlannedQuestion[];
  choices: LetterChoices;
  problems: RowProblem[];
  warnings: Problem[];
}

/** Lays the row over the shared part. Says what contradicts itself; gaps of the letter are looked for afterwards. */
export function planRow(context: CoreContext, shared: BatchShared, row: BatchRow, body: BodyRecord): PlannedRow {
  const language = row.language ?? shared.language;
  const channel = row.channel ?? shared.channel;
  const words = shared.words[language];
  const { regimeId, problem, warning } = regimeOf(context, shared, row, body, language);
  const { questions, problems } = questionsOf(shared, language);
  const { title, salutation } =
    row.addressee === ''
      ? addresseeOf(body, language, regimeId)
      : addresseeOf({ ...body, addresseeEn: row.addressee, addresseeZh: row.addressee }, language, null);
  return {
    language,
    regimeId,
    addressee: title,
    questions,
    choices: {
      kind: shared.kind,
      templateId: shared.templateIds[language],
      language,
      senderId: shared.senderId,
      date: shared.date,
      channel,
      subject: row.subject || words.subject,
      enclosures: words.enclosures,
      copies: words.copies,
      // What the letter greets with follows from the addressee, so the two are given together.
      values: {
        ...words.values,
        ...filledIn(row.values),
        ...(row.addressee === '' ? {} : { addressee: title, salutation }),
      },
    },
    problems: [...(problem === null ? [] : [problem]), ...problems].map((one) => ({
      kind: 'problem',
      field: one.path ?? '',
      problem: one,
    })),
    warnings: [...(warning === null ? [] : [warning]), ...contactWarnings(body, channel)],
  };
}

/** A blank cell is none: it leaves what the letters have in common. */
function filledIn(values: BatchRow['values']): BatchRow['values'] {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value === 'boolean' || value.length > 0),
  );
}

function regimeOf(
  context: CoreContext,
  shared: BatchShared,
  row: BatchRow,
  body: BodyRecord,
  language: Language,
): { regimeId: string | null; problem: Problem | null; warning: Problem | null } {
  const written = regimesOfLetter(context, shared, language);
  const name = { en: body.shownEn, zh: body.shownZh };
  if (row.regimeId === null) {
    const answered = body.regimeIds.find((id) => written.includes(id) && isOffered(context, id));
    if (answered !== undefined) return { regimeId: answered, problem: null, warning: null };
    const law = lawNames(context, written);
    const its = answersUnder(context, body);
    return { regimeId: null, problem: told('body_outside_law', 'regimeId', { body: name, law, its }), warning: null };
  }
  const { regimeId } = row;
  if (!isOffered(context, regimeId)) {
    const problem: Problem = { code: 'unknown_regime', path: 'regimeId', params: { regime: regimeId } };
    return { regimeId, problem, warning: null };
  }
  const law = lawNames(context, [regimeId]);
  if (!written.includes(regimeId))
    return { regimeId, problem: told('letter_not_for_law', 'regimeId', { law }), warning: null };
  const stranger = !body.regimeIds.includes(regimeId);
  return {
    regimeId,
    problem: null,
    warning: stranger ? told('body_answers_not', 'regimeId', { body: name, law }) : null,
  };
}

/** The laws the letter may be sent under; a template of the user's that names none may be sent under all. */
function regimesOfLetter(context: CoreContext, shared: BatchShared, language: Language): string[] {
  const own = shared.templateIds[language];
  const named = own === null ? context.templates.get(shared.kind)?.regimes : templateRow(context, own).regimeIds;
  return named === undefined || named.length === 0 ? [...context.law.packs.keys()] : named;
}

/** "under the Privacy Ordinance", as the sentence goes on about a body outside the law of the letter. */
function answersUnder(context: CoreContext, { regimeIds }: BodyRecord): Bilingual {
  return regimeIds.length === 0
    ? sentence('answers_under_none')
    : sentence('answers_under', { laws: lawNames(context, regimeIds) });
}

/** At most three names: a letter for every law is "a law of this register" to the reader. */
function lawNames(context: CoreContext, ids: readonly string[]): Bilingual {
  const names = ids.flatMap((id) => context.law.packs.get(id)?.name ?? []);
  const shown = names.slice(0, 3);
  const more = names.length > shown.length;
  return {
    en: shown.map(({ en }) => `“${en}”`).join(', ') + (more ? ' or another law this letter is for' : ''),
    zh: shown.map(({ zh }) => zh).join('、') + (more ? '等此信件適用的法例' : ''),
  };
}

function questionsOf(shared: BatchShared, language: Language): Pick<PlannedRow, 'questions'> & { problems: Problem[] } {
  const questions: PlannedQuestion[] = [];
  const problems: Problem[] = [];
  const asked = shared.questions.filter(({ textEn, textZh }) => textEn !== '' || textZh !== '');
  const places = questionPlaces(asked);
  for (const [at, { bankId, level, textEn, textZh }] of asked.entries()) {
    const text = language === 'en' ? textEn : textZh;
    const place = places[at];
    if (text === '')
      problems.push(
        told('question_not_in_language', 'questions', { number: place === undefined ? '' : numberInFull(place) }),
      );
    else questions.push({ text, level, bankId });
  }
  return { questions, problems };
}

function contactWarnings(body: BodyRecord, channel: LetterChoices['channel']): Problem[] {
  if (channel === 'email' && body.email === '') return [told('no_email_known', 'channel')];
  if (channel === 'fax' && body.fax === '') return [told('no_fax_known', 'channel')];
  if ((channel === 'post' || channel === 'by_hand') && !hasAddress(body)) return [told('no_address_known', 'channel')];
  return [];
}
