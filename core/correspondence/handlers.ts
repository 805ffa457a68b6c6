import { os } from '#core/procedures.ts';
import { foreseeFact } from './foresee-fact.ts';
import { correctFact, recordFact, removeFact } from './record-fact.ts';

export const facts = {
  record: os.facts.record.handler(({ context, input }) => recordFact(context, input)),
  correct: os.facts.correct.handler(({ context, input }) => correctFact(context, input)),
  remove: os.facts.remove.handler(({ context, input }) => removeFact(context, input)),
  foresee: os.facts.foresee.handler(({ context, input }) => foreseeFact(context, input)),
};
