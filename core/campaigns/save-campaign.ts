import { eq, max } from 'drizzle-orm';
import type { campaigns } from '#core/contract/campaigns.ts';
import type { Input } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { conflict, invalid, notFound } from '#core/errors.ts';
import { change, changeCertainly } from '#core/journal/change.ts';
import { campaign, campaignFact } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';

export function saveCampaign(
  context: CoreContext,
  { id, version, fields }: Input<typeof campaigns.save>,
): { id: string; journalEntryId: string | null } {
  if (fields.nameEn === '' && fields.nameZh === '') throw invalid({ code: 'campaign_name', path: 'nameEn' });
  const { orm } = context.register;
  const { value, journalEntryId } = change(context, 'saveCampaign', { id }, () => {
    if (id === null) {
      const added = newId();
      orm
        .insert(campaign)
        .values({ id: added, ...fields })
        .run();
      return { id: added };
    }
    const before = orm.select({ version: campaign.version }).from(campaign).where(eq(campaign.id, id)).get();
    if (!before) throw notFound('campaign', id);
    if (before.version !== version) throw conflict('campaign', id, before.version);
    orm
      .update(campaign)
      .set({ ...fields, version: before.version + 1 })
      .where(eq(campaign.id, id))
      .run();
    return { id };
  });
  return { ...value, journalEntryId };
}

export function saveCampaignFact(
  context: CoreContext,
  { id, campaignId, ...words }: Input<typeof campaigns.saveFact>,
): { id: string; journalEntryId: string | null } {
  if (words.textEn === '' && words.textZh === '') throw invalid({ code: 'fact_empty', path: 'textEn' });
  const { orm } = context.register;
  const { value, journalEntryId } = change(context, 'saveCampaignFact', { id, campaignId }, () => {
    if (!orm.select({ id: campaign.id }).from(campaign).where(eq(campaign.id, campaignId)).get())
      throw notFound('campaign', campaignId);
    if (id !== null) {
      const { changes } = orm.update(campaignFact).set(words).where(eq(campaignFact.id, id)).run();
      if (changes === 0) throw notFound('campaign fact', id);
      return { id };
    }
    const last = orm
      .select({ position: max(campaignFact.position) })
      .from(campaignFact)
      .where(eq(campaignFact.campaignId, campaignId))
      .get();
    const added = newId();
    orm
      .insert(campaignFact)
      .values({ id: added, campaignId, ...words, position: (last?.position ?? 0) + 1 })
      .run();
    return { id: added };
  });
  return { ...value, journalEntryId };
}

export function removeCampaignFact(context: CoreContext, id: string): { journalEntryId: string } {
  const { orm } = context.register;
  const { journalEntryId } = changeCertainly(context, 'removeCampaignFact', { id }, () => {
    const { changes } = orm.update(campaignFact).set({ removedAt: context.now() }).where(eq(campaignFact.id, id)).run();
    if (changes === 0) throw notFound('campaign fact', id);
  });
  return { journalEntryId };
}
