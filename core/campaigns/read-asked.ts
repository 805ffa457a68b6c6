import type { AskedBankQuestion, AskedRow, AskedSort } from '#core/contract/asked.ts';
import type { campaigns } from '#core/contract/campaigns.ts';
import type { Input, Output } from '#core/contract/infer.ts';
import { type Language, type Outcome, outcomes, requestStatuses } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import { shownName } from '#db/queries/shown-names.ts';
import { statement } from '#db/queries/statements.ts';
import { readBank } from './read-campaigns.ts';

type Asked = Input<typeof campaigns.asked>;

/** The place of a word among its like, so that "sent" sorts before "answered" and not after it. */
const placeOf = (column: string, words: readonly string[]) =>
  `CASE ${column} ${words.map((word, at) => `WHEN '${word}' THEN ${at}`).join(' ')} END`;

const orders: Record<AskedSort, (language: Language) => string> = {
  body: (language) => shownName('b', language),
  reference: () => 'r.reference',
  status: () => placeOf('r.status', requestStatuses),
  outcome: () => placeOf('r.outcome', outcomes),
  sentOn: () => 'r.sent_on',
  nextDueDate: () => 'r.next_due_date',
  lastEventOn: () => 'r.last_event_on',
};

const asked = `FROM request r JOIN body b ON b.id = r.body_id
  WHERE r.campaign_id = :campaignId AND r.removed_at IS NULL
    AND (:status IS NULL OR r.status = :status)
    AND (:outcome IS NULL OR coalesce(r.outcome, 'none') = :outcome)
    AND (:find = '' OR instr(lower(b.name_en || char(10) || b.name_zh || char(10) || b.short_zh || char(10) || r.reference || char(10) || r.subject), lower(:find)) > 0)`;

/** A page of who was asked; what has no date or outcome yet comes last either way. */
export function readAsked(context: CoreContext, input: Asked): Output<typeof campaigns.asked> {
  const { db } = context.register;
  const { campaignId, find, status, outcome, sort, direction, limit, offset } = input;
  const filter = { campaignId, find, status, outcome };
  const by = orders[sort](readPreferences(context).interfaceLanguage);
  const rows = statement(
    db,
    `SELECT r.id AS requestId, r.reference, r.subject, r.body_id AS bodyId, b.name_en AS bodyNameEn, b.name_zh AS bodyNameZh,
       r.language, r.status, r.outcome, r.sent_on AS sentOn, r.next_due_date AS nextDueDate, r.next_due_party AS nextDueParty,
       r.last_event_on AS lastEventOn,
       (SELECT f.kind FROM fact f WHERE f.request_id = r.id AND f.removed_at IS NULL ORDER BY f.date DESC, f.id DESC LIMIT 1) AS lastEventKind
     ${asked} ORDER BY ${by} IS NULL, ${by} ${direction === 'asc' ? 'ASC' : 'DESC'}, r.id LIMIT :limit OFFSET :offset`,
  ).all({ ...filter, limit, offset }) as Omit<AskedRow, 'questions'>[];
  const counted = statement(db, `SELECT count(*) AS count, count(DISTINCT r.body_id) AS bodyCount ${asked}`).get(
    filter,
  ) as { count: number; bodyCount: number };
  const questions = questionsOf(
    context,
    campaignId,
    rows.map(({ requestId }) => requestId),
  );
  return {
    ...counted,
    today: context.today(),
    rows: rows.map((row) => ({ ...row, questions: questions.get(row.requestId) ?? [] })),
  };
}

function questionsOf(
  context: CoreContext,
  campaignId: string,
  requestIds: readonly string[],
): Map<string, AskedRow['questions']> {
  const bank = bankByText(context, campaignId);
  const rows = statement(
    context.register.db,
    `SELECT request_id AS requestId, position, outcome, text FROM question
     WHERE request_id IN (SELECT value FROM json_each(?)) ORDER BY request_id, position`,
  ).all(JSON.stringify(requestIds)) as { requestId: string; position: number; outcome: Outcome | null; text: string }[];
  const questions = new Map<string, AskedRow['questions']>();
  for (const { requestId, position, outcome, text } of rows) {
    const list = questions.get(requestId) ?? [];
    list.push({ position, outcome, bankId: bank.get(text.trim()) ?? null });
    questions.set(requestId, list);
  }
  return questions;
}

/** Which bank question a text is. The campaign's own come first: a general one of the same words is not meant. */
function bankByText(context: CoreContext, campaignId: string): Map<string, string> {
  const byText = new Map<string, string>();
  for (const { id, textEn, textZh } of readBank(context, campaignId))
    for (const text of [textEn.trim(), textZh.trim()]) if (text !== '' && !byText.has(text)) byText.set(text, id);
  return byText;
}

/** How each bank question fared over the whole campaign; those nobody was asked are left out. */
export function readAskedQuestions(context: CoreContext, campaignId: string): AskedBankQuestion[] {
  const rows = statement(
    context.register.db,
    `SELECT q.text, q.outcome, count(*) AS count FROM request r JOIN question q ON q.request_id = r.id
     WHERE r.campaign_id = ? AND r.removed_at IS NULL GROUP BY q.text, q.outcome`,
  ).all(campaignId) as { text: string; outcome: Outcome | null; count: number }[];
  const bank = bankByText(context, campaignId);
  const figures = new Map<string, Pick<AskedBankQuestion, 'asked' | 'answered' | 'outcomes'>>();
  for (const { text, outcome, count } of rows) {
    const id = bank.get(text.trim());
    if (id === undefined) continue;
    const figure = figures.get(id) ?? { asked: 0, answered: 0, outcomes: {} };
    figure.asked += count;
    if (outcome !== null) {
      figure.answered += count;
      figure.outcomes[outcome] = (figure.outcomes[outcome] ?? 0) + count;
    }
    figures.set(id, figure);
  }
  return readBank(context, campaignId).flatMap(({ id, topic, textEn, textZh }) => {
    const figure = figures.get(id);
    return figure === undefined ? [] : { id, topic, textEn, textZh, ...figure };
  });
}
