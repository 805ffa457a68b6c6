import type { LetterValue } from '../fields.ts';
import type { LetterClockInput, LetterInput } from '../letter-input.ts';
import { linesOf, pick } from '../letter-parties.ts';
import { chronologyRows } from './chronology.ts';
import { dayIn, lastFact, questionItems } from './kind-values.ts';
import { bodyInSentence } from './recipient.ts';

/** Regimes whose requests are themselves complaints. */
const complaintRegimes: readonly string[] = ['hk_ombudsman', 'hk_pcpd_complaint'];

/** What every complaint says of the request and of what became of it. */
export function complaintValues(input: LetterInput): Record<string, LetterValue> {
  const { language, request } = input;
  // A complaint kept as a request of its own is addressed to the watchdog: whom it is about, a person must say.
  const about: Record<string, LetterValue> = complaintRegimes.includes(request.regimeId)
    ? {}
    : {
        respondent_name: bodyInSentence(input),
        respondent_reference: request.theirReference,
        request_date: dayIn(language, request.sentOn),
      };
  return {
    ...about,
    received_date: dayIn(language, request.receivedOn),
    questions: questionItems(request.questions),
    chronology: chronologyRows(input).map(({ date, event, enclosure }) => ({ date, event, enclosure })),
  };
}

/**
 * When the matter became known and until when a complaint of it is in time: of the clocks named, the one that ends
 * first, which is the cautious one where both a delay and a refusal are complained of.
 */
export function barValues(
  { facts, language, letter }: LetterInput,
  clockIds: readonly string[],
): Record<string, LetterValue> {
  const begun = (one: LetterClockInput) => clockIds.includes(one.clockId) && one.basisDate <= letter.date;
  const bar = facts.clocks.find(begun);
  return {
    known_on: dayIn(language, bar?.basisDate),
    bar_date: dayIn(language, bar?.dueDate),
    out_of_time: bar !== undefined && bar.dueDate < letter.date,
  };
}

/** The last answer that did not give everything. */
export function lastRefusal(input: LetterInput) {
  const answer = lastFact(input, 'response', 'review_answered');
  return answer && (answer.outcome === 'refused' || answer.outcome === 'part' || answer.outcome === 'not_held')
    ? answer
    : undefined;
}

/** The sender's postal address on one line, as it stands in a sentence. */
export function addressInSentence({ sender, language }: LetterInput): string {
  const lines = linesOf(pick(language, sender.addressEn, sender.addressZh));
  return lines.join(language === 'en' ? ', ' : '');
}
