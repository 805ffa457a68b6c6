import { eq } from 'drizzle-orm';
import type { campaigns } from '#core/contract/campaigns.ts';
import type { Input, Output } from '#core/contract/infer.ts';
import type { Levelled } from '#core/contract/question-outline.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid, notFound } from '#core/errors.ts';
import { change, changeCertainly } from '#core/journal/change.ts';
import { statement } from '#db/queries/statements.ts';
import { bankQuestion } from '#db/schema/index.ts';
import { appendQuestions, bankRows, checkBank, nextPosition, refuseEmpty, withTheirParts } from './bank-rows.ts';

export function saveBankQuestion(
  context: CoreContext,
  { id, campaignId, topic, textEn, textZh }: Input<typeof campaigns.saveQuestion>,
): Output<typeof campaigns.saveQuestion> {
  refuseEmpty({ textEn, textZh });
  const { orm } = context.register;
  const { value, journalEntryId } = change(context, 'saveBankQuestion', { id, campaignId }, () => {
    if (id !== null) {
      const { changes } = orm.update(bankQuestion).set({ topic, textEn, textZh }).where(eq(bankQuestion.id, id)).run();
      if (changes === 0) throw notFound('bank question', id);
      return id;
    }
    checkBank(context, campaignId);
    return appendQuestions(context, campaignId, [{ level: 0, topic, textEn, textZh }])[0] ?? '';
  });
  return { id: value, journalEntryId };
}

export function addBankQuestions(
  context: CoreContext,
  { campaignId, questions }: Input<typeof campaigns.addQuestions>,
): Output<typeof campaigns.addQuestions> {
  for (const one of questions) refuseEmpty(one);
  refusePartFirst(questions);
  const { value, journalEntryId } = changeCertainly(context, 'addBankQuestions', { campaignId }, () => {
    checkBank(context, campaignId);
    return appendQuestions(context, campaignId, questions);
  });
  return { ids: value, journalEntryId };
}

export function removeBankQuestions(
  context: CoreContext,
  { ids }: Input<typeof campaigns.removeQuestions>,
): Output<typeof campaigns.removeQuestions> {
  const { orm } = context.register;
  const { value, journalEntryId } = changeCertainly(context, 'removeBankQuestions', null, () => {
    const rows = withTheirParts(context, ids);
    const removedAt = context.now();
    for (const { id } of rows) orm.update(bankQuestion).set({ removedAt }).where(eq(bankQuestion.id, id)).run();
    return rows.length;
  });
  return { count: value, journalEntryId };
}

/** Writes only what differs, so that one question moved by one place is two rows of the journal and not hundreds. */
export function orderBankQuestions(
  context: CoreContext,
  { campaignId, questions }: Input<typeof campaigns.orderQuestions>,
): Output<typeof campaigns.orderQuestions> {
  refusePartFirst(questions);
  const { orm } = context.register;
  const { journalEntryId } = change(context, 'orderBankQuestions', { campaignId }, () => {
    const rows = new Map(bankRows(context, campaignId).map((row) => [row.id, row]));
    // What another window added meanwhile is not named: it stays, after the others.
    const wanted = new Map(questions.filter(({ id }) => rows.has(id)).map(({ id, level }) => [id, level]));
    for (const row of rows.values()) if (!wanted.has(row.id)) wanted.set(row.id, row.level);
    let position = 0;
    for (const [id, level] of wanted) {
      position += 1;
      const row = rows.get(id);
      if (row?.position === position && row.level === level) continue;
      orm.update(bankQuestion).set({ position, level }).where(eq(bankQuestion.id, id)).run();
    }
  });
  return { journalEntryId };
}

export function transferBankQuestions(
  context: CoreContext,
  { ids, campaignId, how }: Input<typeof campaigns.transferQuestions>,
): Output<typeof campaigns.transferQuestions> {
  const { orm } = context.register;
  const { value, journalEntryId } = change(context, 'transferBankQuestions', { campaignId, how }, () => {
    checkBank(context, campaignId);
    const rows = withTheirParts(context, ids).filter((row) => how === 'copy' || row.campaignId !== campaignId);
    if (how === 'copy') appendQuestions(context, campaignId, rows);
    else {
      let position = nextPosition(context, campaignId);
      for (const { id, level } of rows) {
        orm.update(bankQuestion).set({ campaignId, level, position }).where(eq(bankQuestion.id, id)).run();
        position += 1;
      }
    }
    return rows.length;
  });
  return { count: value, journalEntryId };
}

function refusePartFirst([first]: readonly Levelled[]): void {
  if (first?.level === 1) throw invalid({ code: 'part_without_question', path: 'questions' });
}

export function readQuestionUses(context: CoreContext, id: string): Output<typeof campaigns.questionUses> {
  return statement(
    context.register.db,
    `SELECT r.id AS requestId, r.reference, r.subject, b.name_en AS bodyNameEn, b.name_zh AS bodyNameZh, asked.outcome
     FROM question asked JOIN request r ON r.id = asked.request_id JOIN body b ON b.id = r.body_id
     WHERE asked.bank_question_id = ? AND r.removed_at IS NULL ORDER BY r.updated_at DESC, r.id LIMIT 200`,
  ).all(id) as Output<typeof campaigns.questionUses>;
}
