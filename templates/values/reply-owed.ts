import type { LetterClockInput, LetterInput } from '../letter-input.ts';
import { formOfAddress } from '../letter-parties.ts';
import { replySentence } from '../regime-words.ts';
import { citeAuthority } from './authority.ts';

/** What they should have sent and when; '' while nothing has been missed. */
export function missedReply(input: LetterInput): string {
  const { missed, clocks } = input.facts;
  if (!missed) return '';
  const clock = clocks.find((one) => one.clockId === missed.clockId && one.dueDate === missed.dueDate);
  return sentence(input, 'missed', { ...missed, clock });
}

/** What they are still to send and when: the first such date from the day of the letter, their promises among them. */
export function comingReply(input: LetterInput): string {
  const { facts, letter } = input;
  const next = facts.clocks.find(
    (one) => one.party !== 'ours' && one.running && !one.conditional && one.dueDate >= letter.date,
  );
  return next ? sentence(input, 'coming', { ...next, clock: next }) : '';
}

function sentence(
  input: LetterInput,
  when: 'missed' | 'coming',
  { clockId, dueDate, clock }: { clockId: string; dueDate: string; clock: LetterClockInput | undefined },
): string {
  const { language, words, request, body } = input;
  const owed = {
    clockId,
    dueDate,
    authority: clock === undefined ? '' : citeAuthority(clock.authority, language),
    verified: clock?.verified ?? false,
  };
  return replySentence(words, request.regimeId, when, owed, formOfAddress(body, language), language);
}
