import { z } from 'zod';
import type { factFields } from '#core/contract/facts.ts';
import { type FactKind, factKind, outcome, plainDate } from '#core/contract/vocabulary.ts';

export type FactInput = z.input<typeof factFields>;

const typedFact = z.object({
  kind: factKind,
  date: plainDate.nullable().catch(null),
  receivedOn: plainDate.nullable().catch(null),
  sentOn: plainDate.nullable().catch(null),
  until: plainDate.nullable().catch(null),
  outcome: outcome.nullable().catch(null),
  afterHours: z.boolean().catch(false),
});
export type TypedFact = z.infer<typeof typedFact>;

/** What the calculator was asked, as its address keeps it: reloading or sending the address asks the same again. */
export interface Calculation {
  regimeId: string | null;
  calendarId: string | null;
  ownDays: boolean;
  facts: TypedFact[];
}

/** As many as `deadlines.calculate` takes. */
export const mostFacts = 40;

export function blankFact(kind: FactKind): TypedFact {
  return { kind, date: null, receivedOn: null, sentOn: null, until: null, outcome: null, afterHours: false };
}

/** What the address says; what does not fit is as if it were not there. */
export function readCalculation(query: URLSearchParams): Calculation {
  return {
    regimeId: query.get('regime'),
    calendarId: query.get('calendar'),
    ownDays: query.get('ownDays') !== '0',
    facts: readFacts(query.get('facts')),
  };
}

function readFacts(text: string | null): TypedFact[] {
  if (text === null) return [];
  try {
    const rows = z.array(z.unknown()).parse(JSON.parse(text));
    return rows.flatMap((row) => typedFact.safeParse(row).data ?? []).slice(0, mostFacts);
  } catch {
    return [];
  }
}

export function writeCalculation({ regimeId, calendarId, ownDays, facts }: Calculation): URLSearchParams {
  const query = new URLSearchParams();
  if (regimeId !== null) query.set('regime', regimeId);
  if (calendarId !== null) query.set('calendar', calendarId);
  if (!ownDays) query.set('ownDays', '0');
  // Blank fields are left out: the address stays short enough to read.
  const said = facts.map((fact) =>
    Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== null && value !== false)),
  );
  if (said.length > 0) query.set('facts', JSON.stringify(said));
  return query;
}

/** The facts with a date, as the core takes them; `rows` says which row on screen each came from. */
export function factsToSend(facts: readonly TypedFact[]): { facts: FactInput[]; rows: number[] } {
  const dated = facts.flatMap((fact, row) => (fact.date === null ? [] : [{ row, fact: { ...fact, date: fact.date } }]));
  return { facts: dated.map(({ fact }) => fact), rows: dated.map(({ row }) => row) };
}
