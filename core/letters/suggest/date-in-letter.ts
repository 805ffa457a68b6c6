import { z } from 'zod';
import { type Bilingual, bilingual, type Language } from '#core/contract/vocabulary.ts';
import { letterSentence } from '#core/deadlines/letter-sentence.ts';
import type { ComputedDeadline } from '#core/law/computed-deadline.ts';
import type { LetterBodyInput } from '#templates/letter-input.ts';
import { formOfAddress } from '#templates/letter-parties.ts';
import { citeAuthority } from '#templates/values/authority.ts';
import dueWordsFile from './due-words.json' with { type: 'json' };

const dueWords: Readonly<Record<string, Bilingual>> = z.record(z.string(), bilingual).parse(dueWordsFile);

interface DateInLetter {
  deadline: ComputedDeadline;
  /** `YYYY-MM-DD`: what has gone by "was due". */
  today: string;
  body: LetterBodyInput;
  language: Language;
  /** What was due where no words for it are known; null: the clock's own label stands. */
  otherwise?: Bilingual | null;
}

/** Of a reply nobody has words for: it was "a reply" that was due. */
export const anyReply: Bilingual | null = dueWords['other'] ?? null;

/**
 * The register's own sentence for a date, in the manner of a letter: what was due in words for the body that owes it
 * instead of the clock's label, the authority cited in full.
 */
export function dateInLetter({ deadline, today, body, language, otherwise = null }: DateInLetter): string {
  const known = Object.hasOwn(dueWords, deadline.ruleId) ? dueWords[deadline.ruleId] : otherwise;
  const cite = citeAuthority(deadline.authority, language);
  const sentence = letterSentence(deadline, today);
  if (language === 'en') {
    const cited = sentence.en.replace(/^Under .+?, (?=“|the last day)/, () => `Under ${cite}, `);
    const named = known ? cited.replace(/“[^”]*” (?=(?:was|is) due on)/, () => `${known.en} `) : cited;
    return named.replace(', the time allowed is', ', and the time allowed is');
  }
  const cited = sentence.zh.replace(/^根據.+?，(?=「|可採取行動)/, () => `根據${cite}，`);
  const named = known ? cited.replace(/「[^」]*」(?=的限期為)/, () => known.zh) : cited;
  return named.replace('（已過），原因是', '。計算方法如下：').replaceAll('對方', formOfAddress(body, language));
}
