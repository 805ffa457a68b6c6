import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { bareFact } from '#core/contract/facts.ts';
import { senderFields } from '#core/contract/settings.ts';
import { appendQuestions } from '#core/campaigns/bank-rows.ts';
import type { LetterKind } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { recordFact } from '#core/correspondence/record-fact.ts';
import { invalid, notFound } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import type { LetterChoices } from '#core/contract/letters.ts';
import { draftLetter } from '#core/letters/draft-letter.ts';
import { markSent } from '#core/letters/mark-sent.ts';
import { getLetter } from '#core/letters/read-letters.ts';
import { recordReply } from '#core/letters/record-reply.ts';
import { suggestLetter } from '#core/letters/suggest-letter.ts';
import { createRequest } from '#core/requests/create-request.ts';
import { requestForChange } from '#core/requests/touch-request.ts';
import { saveSender } from '#core/settings/senders.ts';
import { countOf } from '#db/queries/statements.ts';
import { body, campaign, campaignFact, question } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { readSample, type SampleEvent, type SampleRequest } from './sample-data.ts';

type Sample = ReturnType<typeof readSample>;

/**
 * Fills an empty register with the sample campaign, by the same use cases a person would go through, so that the
 * sample has everything real requests have: letters, files, facts, deadlines, journal. Its dates lie around today.
 */
export async function loadSample(
  context: CoreContext,
  { onlyIfEmpty }: { onlyIfEmpty: boolean },
): Promise<{ requestCount: number }> {
  const { db } = context.register;
  if (countOf(db, 'SELECT count(*) FROM request') + countOf(db, 'SELECT count(*) FROM campaign') > 0) {
    if (onlyIfEmpty) return { requestCount: 0 };
    throw invalid({ code: 'register_not_empty' });
  }
  const sample = readSample();
  if (countOf(db, 'SELECT count(*) FROM sender_profile WHERE removed_at IS NULL') === 0)
    saveSender(context, { id: null, fields: senderFields.parse(sample.sender) });
  const campaign = addCampaign(context, sample);
  for (const one of sample.requests) await addRequest(context, sample, campaign, one);
  return { requestCount: sample.requests.length };
}

const dayAt = (context: CoreContext, days: number) => Temporal.PlainDate.from(context.today()).add({ days }).toString();

interface AddedCampaign {
  id: string;
  /** Of its bank questions, in the order of the sample. */
  bankIds: string[];
}

function addCampaign(context: CoreContext, sample: Sample): AddedCampaign {
  const { orm } = context.register;
  const { nameEn, nameZh, summary, facts, bank } = sample.campaign;
  return change(context, 'loadSample', null, () => {
    const id = newId();
    orm.insert(campaign).values({ id, nameEn, nameZh, summary, sample: true }).run();
    for (const [at, { text, source }] of facts.entries())
      orm
        .insert(campaignFact)
        .values({
          id: newId(),
          campaignId: id,
          textEn: text.en,
          textZh: text.zh,
          sourceEn: source.en,
          sourceZh: source.zh,
          position: at + 1,
        })
        .run();
    const words = bank.map(({ topic, level, en, zh }) => ({ topic, level, textEn: en, textZh: zh }));
    return { id, bankIds: appendQuestions(context, id, words) };
  }).value;
}

async function addRequest(
  context: CoreContext,
  sample: Sample,
  { id: campaignId, bankIds }: AddedCampaign,
  one: SampleRequest,
): Promise<void> {
  const { orm } = context.register;
  const to = orm.select({ id: body.id }).from(body).where(eq(body.builtinKey, one.body)).get();
  if (!to) throw notFound('body', one.body);
  const typed = one.questions.map((text) => ({ id: null, level: 0 as const, text, bankId: null }));
  const taken = one.bank.map((at) => {
    const from = sample.campaign.bank[at];
    const text = from?.[one.language === 'en' ? 'en' : 'zh'] ?? '';
    return { id: null, level: from?.level ?? 0, text, bankId: bankIds[at] ?? null };
  });
  const first = one.events[0];
  const kind = context.law.packs.get(one.regime)?.requestLetterKind ?? 'request_code';
  const letter: LetterChoices = {
    kind,
    language: one.language,
    templateId: null,
    senderId: null,
    date: dayAt(context, first?.type === 'send' ? first.sent : 0),
    channel: first?.type === 'send' ? first.channel : 'email',
    subject: one.subject,
    enclosures: [],
    copies: [],
    values: one.values,
  };
  const made = createRequest(
    context,
    {
      fields: {
        campaignId,
        bodyId: to.id,
        regimeId: one.regime,
        language: one.language,
        subject: one.subject,
        questions: [...typed, ...taken],
        owner: one.owner,
        tags: one.tags,
        notes: '',
        reference: null,
      },
      letter,
    },
    { sample: true },
  );
  for (const event of one.events) await addEvent(context, made.id, made.letterId, event);
}

async function addEvent(
  context: CoreContext,
  requestId: string,
  draftId: string | null,
  event: SampleEvent,
): Promise<void> {
  const version = requestForChange(context, requestId, null).version;
  switch (event.type) {
    case 'send':
      if (draftId !== null) send(context, draftId, event);
      return;
    case 'letter':
      send(context, draftOf(context, requestId, event.kind, event), event);
      return;
    case 'fact':
      recordFact(context, {
        requestId,
        version,
        fact: { ...bareFact(event.kind, dayAt(context, event.day)), note: event.note },
      });
      return;
    case 'reply': {
      const asked = context.register.orm
        .select()
        .from(question)
        .where(eq(question.requestId, requestId))
        .orderBy(question.position)
        .all();
      await recordReply(context, {
        requestId,
        version,
        channel: event.channel,
        subject: event.subject,
        text: event.text,
        writtenOn: dayAt(context, event.day),
        fact: {
          ...bareFact(event.kind, dayAt(context, event.day)),
          until: event.until === null ? null : dayAt(context, event.until),
          theirReference: event.theirReference,
          outcome: event.outcome,
          grounds: event.grounds,
        },
        questionOutcomes: event.outcomes.flatMap((outcome, at) => {
          const one = asked[at];
          return one ? [{ questionId: one.id, outcome, grounds: outcome === 'refused' ? event.grounds : [] }] : [];
        }),
        files: [],
      });
    }
  }
}

function send(
  context: CoreContext,
  letterId: string,
  event: { channel: LetterChoices['channel']; sent: number; received: number | null },
): void {
  markSent(context, {
    letterId,
    version: getLetter(context, letterId).version,
    channel: event.channel,
    sentOn: dayAt(context, event.sent),
    receivedOn: event.received === null ? null : dayAt(context, event.received),
    postReference: '',
  });
}

function draftOf(
  context: CoreContext,
  requestId: string,
  kind: LetterKind,
  event: { channel: LetterChoices['channel']; sent: number; values: Record<string, string> },
): string {
  const choices = suggestLetter(context, { requestId, kind, language: null, templateId: null });
  const { letter } = draftLetter(context, {
    requestId,
    letterId: null,
    choices: {
      ...choices,
      date: dayAt(context, event.sent),
      channel: event.channel,
      values: { ...choices.values, ...event.values },
    },
  });
  return letter.id;
}
