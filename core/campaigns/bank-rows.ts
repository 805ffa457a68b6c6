import { and, asc, eq, inArray, isNull, max } from 'drizzle-orm';
import { type QuestionLevel, withParts } from '#core/contract/question-outline.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid, notFound } from '#core/errors.ts';
import { bankQuestion, campaign } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';

export type BankRow = typeof bankQuestion.$inferSelect;

/** The words of a question that has no row yet. */
export interface NewBankQuestion {
  level: QuestionLevel;
  topic: string;
  textEn: string;
  textZh: string;
}

/** The questions of one bank (`campaignId` null: the general one) in their order. */
export function bankRows({ register }: CoreContext, campaignId: string | null): BankRow[] {
  const here = campaignId === null ? isNull(bankQuestion.campaignId) : eq(bankQuestion.campaignId, campaignId);
  return register.orm
    .select()
    .from(bankQuestion)
    .where(and(here, isNull(bankQuestion.removedAt)))
    .orderBy(asc(bankQuestion.position), asc(bankQuestion.id))
    .all();
}

/**
 * These questions with their parts, bank by bank in the order they have there; a part that comes without its question
 * as a question of its own. NOT_FOUND for one that is in no bank.
 */
export function withTheirParts(context: CoreContext, ids: readonly string[]): BankRow[] {
  const named = context.register.orm
    .select({ id: bankQuestion.id, campaignId: bankQuestion.campaignId })
    .from(bankQuestion)
    .where(and(inArray(bankQuestion.id, [...ids]), isNull(bankQuestion.removedAt)))
    .all();
  const found = new Set(named.map((row) => row.id));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw notFound('bank question', missing);
  return [...new Set(named.map((row) => row.campaignId))].flatMap((campaignId) => {
    const rows = bankRows(context, campaignId);
    return withParts(rows).flatMap(({ question, parts }) =>
      found.has(question.id)
        ? [question, ...parts]
        : parts.filter(({ id }) => found.has(id)).map((part) => ({ ...part, level: 0 as const })),
    );
  });
}

export function checkBank({ register }: CoreContext, campaignId: string | null): void {
  if (campaignId === null) return;
  const known = register.orm.select({ id: campaign.id }).from(campaign).where(eq(campaign.id, campaignId)).get();
  if (!known) throw notFound('campaign', campaignId);
}

export function refuseEmpty({ textEn, textZh }: Pick<NewBankQuestion, 'textEn' | 'textZh'>): void {
  if (textEn === '' && textZh === '') throw invalid({ code: 'question_empty', path: 'textEn' });
}

/** The place after the last question of a bank, removed ones included, so that undo puts nothing on top of another. */
export function nextPosition({ register }: CoreContext, campaignId: string | null): number {
  const here = campaignId === null ? isNull(bankQuestion.campaignId) : eq(bankQuestion.campaignId, campaignId);
  const last = register.orm
    .select({ position: max(bankQuestion.position) })
    .from(bankQuestion)
    .where(here)
    .get();
  return (last?.position ?? 0) + 1;
}

/** Adds questions at the end of a bank; inside the caller's transaction. Answers their ids. */
export function appendQuestions(
  context: CoreContext,
  campaignId: string | null,
  questions: readonly NewBankQuestion[],
): string[] {
  const first = nextPosition(context, campaignId);
  return questions.map(({ level, topic, textEn, textZh }, at) => {
    const id = newId();
    context.register.orm
      .insert(bankQuestion)
      .values({ id, campaignId, level, topic, textEn, textZh, position: first + at })
      .run();
    return id;
  });
}
