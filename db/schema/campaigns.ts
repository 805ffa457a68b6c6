import type { QuestionLevel } from '#core/contract/question-outline.ts';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, key, moment, shownEn, shownZh, version, words } from './columns.ts';

export const campaign = sqliteTable('campaign', {
  id: key(),
  /** One of the two names may be blank: the other then stands in for it. */
  nameEn: words('name_en'),
  nameZh: words('name_zh'),
  shownEn: shownEn(),
  shownZh: shownZh(),
  summary: words('summary'),
  sample: flag('sample'),
  version: version(),
});

/** A fact the campaign rests on and who reported it, in either or both languages. */
export const campaignFact = sqliteTable(
  'campaign_fact',
  {
    id: key(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'restrict' }),
    textEn: words('text_en'),
    textZh: words('text_zh'),
    sourceEn: words('source_en'),
    sourceZh: words('source_zh'),
    position: integer('position').notNull(),
    removedAt: moment('removed_at'),
  },
  (table) => [index('campaign_fact_campaign').on(table.campaignId, table.position)],
);

/** The question bank: of one campaign, or general where campaign_id is NULL. */
export const bankQuestion = sqliteTable(
  'bank_question',
  {
    id: key(),
    campaignId: text('campaign_id').references(() => campaign.id, { onDelete: 'restrict' }),
    topic: words('topic'),
    textEn: words('text_en'),
    textZh: words('text_zh'),
    /** 1: a part, (a), of the last question of level 0 before it. */
    level: integer('level').$type<QuestionLevel>().notNull().default(0),
    position: integer('position').notNull(),
    removedAt: moment('removed_at'),
  },
  (table) => [index('bank_question_campaign').on(table.campaignId, table.position)],
);
