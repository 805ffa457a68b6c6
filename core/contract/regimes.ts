import { z } from 'zod';
import { procedure } from './errors.ts';
import { bilingual, clockParty, plainDate } from './vocabulary.ts';

export const regimeClock = z.object({
  id: z.string(),
  label: bilingual,
  party: clockParty,
  amount: z.number().int(),
  unit: z.string(),
  authority: bilingual,
  verified: z.boolean(),
});

/** A law pack as the interface shows it. Figures come from the pack's data, each with its verified mark. */
export const regime = z.object({
  id: z.string(),
  version: z.string(),
  name: bilingual,
  shortName: bilingual,
  jurisdiction: z.string(),
  legalForce: bilingual,
  lastChecked: plainDate,
  requestLetterKind: z.string().describe('the letter that starts a request under it'),
  clocks: z.array(regimeClock),
  refusalGrounds: z.array(z.object({ id: z.string(), label: bilingual, verified: z.boolean() })),
  notes: z.array(z.object({ topic: z.string(), text: bilingual, verified: z.boolean() })),
});
export type Regime = z.infer<typeof regime>;

export const regimes = {
  list: procedure.input(z.object({})).output(z.array(regime)),
};
