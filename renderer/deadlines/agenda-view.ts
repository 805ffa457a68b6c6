import { z } from 'zod';
import type { AgendaFilter } from '#core/contract/deadlines.ts';
import { clockParty, plainDate, rowId } from '#core/contract/vocabulary.ts';

export const agendaWhens = ['open', 'overdue', 'week', 'month', 'later', 'all'] as const;
export const agendaShapes = ['list', 'month', 'year'] as const;

/** What the page shows, as the address says it. What does not fit is as if it were not there. */
const fromAddress = z.object({
  shape: z.enum(agendaShapes).catch('list'),
  find: z.string().max(200).catch(''),
  party: clockParty.nullable().catch(null),
  when: z.enum(agendaWhens).catch('open'),
  campaignId: rowId.nullable().catch(null),
  bodyId: rowId.nullable().catch(null),
  regimeId: z.string().max(80).nullable().catch(null),
  /** "": those nobody owns. */
  owner: z.string().max(300).nullable().catch(null),
  snoozed: z.enum(['any', 'hide', 'only']).catch('any'),
  show: z.enum(['all', 'deadlines', 'reminders']).catch('all'),
  day: plainDate.nullable().catch(null),
  direction: z.enum(['asc', 'desc']).catch('asc'),
  page: z.number().int().min(0).max(100_000).catch(0),
  /** The month or year on the calendar, YYYY-MM; null: today's. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .catch(null),
  /** The row that was opened last, to come back to. */
  at: rowId.nullable().catch(null),
});
export type AgendaView = z.infer<typeof fromAddress>;

/** The address names them by shorter words; both directions are here. */
const names = {
  shape: 'view',
  find: 'find',
  party: 'party',
  when: 'when',
  campaignId: 'campaign',
  bodyId: 'body',
  regimeId: 'regime',
  owner: 'owner',
  snoozed: 'snoozed',
  show: 'show',
  day: 'day',
  direction: 'way',
  page: 'page',
  month: 'month',
  at: 'at',
} as const satisfies Record<keyof AgendaView, string>;

const standing = readAgendaView(new URLSearchParams());

export function readAgendaView(query: URLSearchParams): AgendaView {
  const raw = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, query.get(name)]));
  return fromAddress.parse({ ...raw, find: raw['find'] ?? '', page: Number(raw['page'] ?? 0) });
}

export function writeAgendaView(view: AgendaView): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of Object.keys(names).filter((one): one is keyof AgendaView => one in names)) {
    const value = view[key];
    if (value !== standing[key] && value !== null) query.set(names[key], String(value));
  }
  return query;
}

/** The part of the view the core filters by. */
export function agendaFilterOf(view: AgendaView): AgendaFilter {
  const { find, party, when, campaignId, bodyId, regimeId, owner, snoozed, show, day } = view;
  return { find, party, when, campaignId, bodyId, regimeId, owner, snoozed, show, day };
}

/** The same for a calendar, where the month says when: what is open, or everything. */
export function calendarFilterOf(view: AgendaView): AgendaFilter {
  return { ...agendaFilterOf(view), when: view.when === 'all' ? 'all' : 'open', day: null };
}

/** The same view without any filter. */
export function withoutFilters({ shape, direction, month }: AgendaView): AgendaView {
  return { ...standing, shape, direction, month };
}

export function isFiltered(view: AgendaView): boolean {
  const filter = view.shape === 'list' ? agendaFilterOf : calendarFilterOf;
  return JSON.stringify(filter(view)) !== JSON.stringify(filter(standing));
}
