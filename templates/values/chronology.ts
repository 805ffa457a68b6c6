import { z } from 'zod';
import { bilingual, type FactKind, type Language, type Outcome } from '#core/contract/vocabulary.ts';
import { letterDate } from '../dates.ts';
import type { LetterClockInput, LetterFactInput, LetterInput } from '../letter-input.ts';
import { citeAuthority } from './authority.ts';
import chronologyFile from './chronology.json' with { type: 'json' };
import { bodyInSentence } from './recipient.ts';

const events = z.record(z.string(), bilingual).parse(chronologyFile);

/** A row of the table of events. `enclosure` is '' until the documents are numbered. */
export interface ChronologyRow {
  date: string;
  event: string;
  enclosure: string;
  /** The fact the row tells of; null for a date that went by. Not a column. */
  kind: FactKind | null;
}

const outcomes: Readonly<Record<Outcome, { en: string; zh: string }>> = {
  full: { en: ' in full', zh: '，提供全部資料' },
  part: { en: ', supplying part only', zh: '，只提供部分資料' },
  refused: { en: ', refusing the request', zh: '，拒絕要求' },
  not_held: { en: ', saying that it does not hold the information', zh: '，表示並無持有有關資料' },
  no_reply: { en: ' without answering the request', zh: '，但沒有回應要求' },
  withdrawn: { en: ', treating the request as withdrawn', zh: '，視要求為已撤回' },
};

/**
 * What happened, oldest first: the facts recorded, and the dates that had gone by without a reply when the letter is
 * dated. Knowledge and closing are notes of our own and no events.
 */
export function chronologyRows(input: LetterInput): ChronologyRow[] {
  const { facts, language, letter } = input;
  const body = bodyInSentence(input);
  const told = facts.log
    .filter((one) => one.kind in events)
    .map((one) => ({ on: one.date, kind: one.kind, event: eventOf(one, body, language) }));
  const missed = facts.clocks
    .filter((one) => one.party !== 'ours' && one.running && !one.conditional && one.dueDate < letter.date)
    .map((one) => ({ on: one.dueDate, kind: null, event: missedText(one, body, language) }));
  return [...told, ...missed]
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ on, kind, event }) => ({ date: letterDate(on, language), event, enclosure: '', kind }));
}

function eventOf(fact: LetterFactInput, body: string, language: Language): string {
  const english = language === 'en';
  const until = fact.until === null ? '' : letterDate(fact.until, language);
  const reference = fact.theirReference.trim();
  return fill(fact.kind, language, {
    body,
    until: until === '' ? '' : english ? `, naming ${until}` : `，表示於${until}作覆`,
    ref: reference === '' ? '' : english ? ` (its reference ${reference})` : `（檔號：${reference}）`,
    outcome: fact.outcome === null ? '' : english ? outcomes[fact.outcome].en : outcomes[fact.outcome].zh,
  });
}

function missedText(clock: LetterClockInput, body: string, language: Language): string {
  if (clock.party === 'promised') return fill('promise_missed', language, { body });
  // When a review is due is practice, not a paragraph to be cited.
  if (clock.clockId === 'review_reply') return fill('review_missed', language, {});
  if (!clock.verified) return fill('missed_unverified', language, {});
  return fill('missed', language, { body, authority: citeAuthority(clock.authority, language) });
}

function fill(key: string, language: Language, values: Readonly<Record<string, string>>): string {
  const text = events[key];
  const pattern = (language === 'en' ? text?.en : text?.zh) ?? '';
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name.toLowerCase()] ?? '';
    return name === 'Body' ? value.charAt(0).toUpperCase() + value.slice(1) : value;
  });
}

/** The rows as a person edits them: a line each, its columns set off by bars. */
export function chronologyLines(rows: readonly ChronologyRow[]): string[] {
  return rows.map(({ date, event, enclosure }) => `${date} | ${event.replaceAll('|', '/')} | ${enclosure}`);
}
