import { asc, eq } from 'drizzle-orm';
import type { Input } from '#core/contract/infer.ts';
import type { LetterChoices, letters } from '#core/contract/letters.ts';
import type { Channel, Language } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { citation } from '#core/law/citation.ts';
import { requestForChange } from '#core/requests/touch-request.ts';
import { listSenders } from '#core/settings/senders.ts';
import { statement } from '#db/queries/statements.ts';
import { question } from '#db/schema/index.ts';
import { readLawFacts } from '#core/deadlines/recompute-request.ts';

/**
 * What a next letter starts from, out of the register: subject, what was refused and on which ground, who asks. Every
 * bit of it is there to be changed; dates and references the letter needs are filled in when it is composed.
 */
export function suggestLetter(
  context: CoreContext,
  { requestId, kind, language }: Input<typeof letters.suggest>,
): LetterChoices {
  const row = requestForChange(context, requestId, null);
  const written = language ?? row.language;
  return {
    kind,
    language: written,
    senderId: null,
    date: context.today(),
    channel: lastChannel(context, requestId),
    subject: row.subject,
    enclosures: [],
    copies: [],
    values: suggestedValues(context, requestId, kind, written),
  };
}

function suggestedValues(
  context: CoreContext,
  requestId: string,
  kind: LetterChoices['kind'],
  language: Language,
): LetterChoices['values'] {
  switch (kind) {
    case 'request_review':
      return { refused_parts: refusedParts(context, requestId), grounds: citedGrounds(context, requestId, language) };
    case 'request_data_access': {
      const sender = listSenders(context).find((one) => one.isDefault);
      const names = language === 'en' ? [sender?.nameEn, sender?.nameZh] : [sender?.nameZh, sender?.nameEn];
      return { data_subject_name: names.find((name) => name) ?? '' };
    }
    case 'reminder':
    case 'request_code':
      return {};
  }
}

/** The questions refused in whole or part; where no outcome was noted question by question, all of them. */
function refusedParts(context: CoreContext, requestId: string): string[] {
  const asked = context.register.orm
    .select()
    .from(question)
    .where(eq(question.requestId, requestId))
    .orderBy(asc(question.position))
    .all();
  const refused = asked.filter((one) => one.outcome === 'refused' || one.outcome === 'part');
  return (refused.length > 0 ? refused : asked).map((one) => one.text);
}

/** The grounds the last answer cited, each as the law pack names it: "paragraph 2.6 (law enforcement …)". */
function citedGrounds(context: CoreContext, requestId: string, language: Language): string[] {
  const row = requestForChange(context, requestId, null);
  const pack = context.law.packs.get(row.regimeId);
  const cited = new Set(lastCited(context, requestId));
  return (pack?.refusalGrounds ?? [])
    .filter((ground) => cited.has(ground.id))
    .map(({ paragraph, label }) => {
      const cite = citation(paragraph);
      return language === 'en' ? `${cite.en} (${label.en})` : `${cite.zh}（${label.zh}）`;
    });
}

function lastCited(context: CoreContext, requestId: string): string[] {
  const answers = readLawFacts(context, requestId).filter(
    (one) => one.kind === 'response' || one.kind === 'review_answered',
  );
  const last = answers.findLast((one) => one.grounds.length > 0);
  if (last) return last.grounds;
  const asked = context.register.orm.select().from(question).where(eq(question.requestId, requestId)).all();
  return asked.flatMap((one) => one.grounds);
}

function lastChannel(context: CoreContext, requestId: string): Channel {
  const row = statement(
    context.register.db,
    `SELECT channel FROM letter WHERE request_id = ? AND direction = 'outgoing' AND removed_at IS NULL AND channel IS NOT NULL
     ORDER BY created_at DESC, id DESC LIMIT 1`,
  ).get(requestId) as { channel: Channel } | undefined;
  return row?.channel ?? 'email';
}
