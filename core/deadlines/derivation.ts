import type { Bilingual } from '#core/contract/vocabulary.ts';
import type { DerivationStep } from '#core/contract/deadlines.ts';
import type { ComputedDeadline } from '#core/law/computed-deadline.ts';
import { explain, explainAsText } from '#core/law/explain.ts';
import type { ClockRule } from '#core/law/pack.ts';
import { letterSentence } from './letter-sentence.ts';

/** Everything that defends a date: the steps, the same as text, what people get wrong, and a sentence for a letter. */
export function derivationOf(
  computed: ComputedDeadline,
  rule: ClockRule,
  today: string,
): { steps: DerivationStep[]; text: Bilingual; wrongAnswer: Bilingual | null; letterSentence: Bilingual } {
  return {
    steps: explain(computed).map(({ kind, date, text }) => ({ kind, date, text })),
    text: { en: explainAsText(computed, 'en'), zh: explainAsText(computed, 'zh') },
    wrongAnswer: rule.knownWrongAnswers,
    letterSentence: letterSentence(computed, today),
  };
}
