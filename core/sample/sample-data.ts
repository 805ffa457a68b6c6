import { z } from 'zod';
import { bilingual, channel, factKind, language, letterKind, outcome } from '#core/contract/vocabulary.ts';
import { questionLevel } from '#core/contract/question-outline.ts';
import data from './campaign.json' with { type: 'json' };

/** Days from today; negative is past. The sample is written so that, whenever it is loaded, something is overdue and something is due. */
const offset = z.number().int();

const event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('send'), channel, sent: offset, received: offset.nullable() }),
  z.object({
    type: z.literal('letter'),
    kind: letterKind,
    channel,
    sent: offset,
    received: offset.nullable(),
    values: z.record(z.string(), z.string()).default({}),
  }),
  z.object({
    type: z.literal('reply'),
    channel,
    kind: factKind,
    day: offset,
    until: offset.nullable().default(null),
    outcome: outcome.nullable().default(null),
    grounds: z.array(z.string()).default([]),
    theirReference: z.string(),
    subject: z.string(),
    text: z.string(),
    outcomes: z.array(outcome.nullable()).default([]),
  }),
  z.object({ type: z.literal('fact'), kind: factKind, day: offset, note: z.string() }),
]);

const shape = z.object({
  sender: z.record(z.string(), z.string()),
  campaign: z.object({
    nameEn: z.string(),
    nameZh: z.string(),
    summary: z.string(),
    facts: z.array(z.object({ text: z.string(), source: z.string() })),
    bank: z.array(z.object({ topic: z.string(), level: questionLevel.default(0), ...bilingual.shape })),
  }),
  requests: z.array(
    z.object({
      body: z.string(),
      regime: z.string(),
      language,
      subject: z.string(),
      tags: z.array(z.string()),
      owner: z.string(),
      /** Places in the bank, from 0; or questions of its own. */
      bank: z.array(z.number().int()).default([]),
      questions: z.array(z.string()).default([]),
      /** Fields of the first letter that the user would fill in. */
      values: z.record(z.string(), z.string()).default({}),
      events: z.array(event),
    }),
  ),
});

export type SampleRequest = z.infer<typeof shape>['requests'][number];
export type SampleEvent = z.infer<typeof event>;

export const readSample = () => shape.parse(data);
