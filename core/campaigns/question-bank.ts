import { and, asc, eq, isNull, max } from 'drizzle-orm';
import type { campaigns } from '#core/contract/campaigns.ts';
import type { Input } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid, notFound } from '#core/errors.ts';
import { change, changeCertainly } from '#core/journal/change.ts';
import { bankQuestion, campaign } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';

const inBank = (campaignId: string | null) =>
  campaignId === null ? isNull(bankQuestion.campaignId) : eq(bankQuestion.campaignId, campaignId);

export function saveBankQuestion(
  context: CoreContext,
  { id, campaignId, topic, textEn, textZh }: Input<typeof campaigns.saveQuestion>,
): { id: string; journalEntryId: string | null } {
  if (textEn === '' && textZh === '') throw invalid({ code: 'question_empty', path: 'textEn' });
  const { orm } = context.register;
  const { value, journalEntryId } = change(context, 'saveBankQuestion', { id, campaignId }, () => {
    if (id !== null) {
      const { changes } = orm.update(bankQuestion).set({ topic, textEn, textZh }).where(eq(bankQuestion.id, id)).run();
      if (changes === 0) throw notFound('bank question', id);
      return { id };
    }
    if (campaignId !== null && !orm.select({ id: campaign.id }).from(campaign).where(eq(campaign.id, campaignId)).get())
      throw notFound('campaign', campaignId);
    const last = orm
      .select({ position: max(bankQuestion.position) })
      .from(bankQuestion)
      .where(inBank(campaignId))
      .get();
    const added = newId();
    orm
      .insert(bankQuestion)
      .values({ id: added, campaignId, topic, textEn, textZh, position: (last?.position ?? 0) + 1 })
      .run();
    return { id: added };
  });
  return { ...value, journalEntryId };
}

export function removeBankQuestion(context: CoreContext, id: string): { journalEntryId: string } {
  const { orm } = context.register;
  const { journalEntryId } = changeCertainly(context, 'removeBankQuestion', { id }, () => {
    const { changes } = orm.update(bankQuestion).set({ removedAt: context.now() }).where(eq(bankQuestion.id, id)).run();
    if (changes === 0) throw notFound('bank question', id);
  });
  return { journalEntryId };
}

/** Puts the bank in the order given; questions it does not name follow in the order they had. */
export function orderBankQuestions(context: CoreContext, { campaignId, ids }: Input<typeof campaigns.orderQuestions>) {
  const { orm } = context.register;
  change(context, 'orderBankQuestions', { campaignId }, () => {
    const present = orm
      .select({ id: bankQuestion.id })
      .from(bankQuestion)
      .where(and(inBank(campaignId), isNull(bankQuestion.removedAt)))
      .orderBy(asc(bankQuestion.position))
      .all()
      .map((row) => row.id);
    const named = new Set(ids);
    const known = new Set(present);
    const ordered = [...named].filter((id) => known.has(id)).concat(present.filter((id) => !named.has(id)));
    for (const [position, id] of ordered.entries())
      orm
        .update(bankQuestion)
        .set({ position: position + 1 })
        .where(eq(bankQuestion.id, id))
        .run();
  });
  return {};
}
