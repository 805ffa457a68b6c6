import type { Database } from 'better-sqlite3';
import type { Core } from '#core/start-core.ts';
import { everyRequest, requestPage, type RequestPageQuery, requestRowColumns } from '#db/queries/request-page.ts';
import { body, campaign } from '#db/schema/index.ts';
import { median, type Ratio, ratioOfShort } from './ratio.ts';

const today = '2026-12-11';
const sorts = ['reference', 'subject', 'body', 'status', 'nextDueDate', 'lastEventOn', 'updatedAt'] as const;
const blank = {
  ...everyRequest,
  sort: 'updatedAt',
  direction: 'desc',
  language: 'en',
  offset: 0,
  limit: 50,
} satisfies RequestPageQuery;

/** Every sort both ways, and every filter in the usual order: what a person can ask of the list with one click. */
function questions(core: Core): [string, RequestPageQuery][] {
  const { orm } = core.context.register;
  const bodyId = orm.select({ id: body.id }).from(body).limit(1).all()[0]?.id ?? null;
  const campaignId = orm.select({ id: campaign.id }).from(campaign).limit(1).all()[0]?.id ?? null;
  const filters: [string, Partial<RequestPageQuery>][] = [
    ['status', { status: 'waiting' }],
    ['outcome', { outcome: 'refused' }],
    ['body', { bodyId }],
    ['campaign', { campaignId }],
    ['regime', { regimeId: 'hk_pdpo_dar' }],
    ['owner', { owner: 'Owner 3' }],
    ['tag', { tag: 'tag-7' }],
    ['overdue', { due: 'overdue', sort: 'nextDueDate', direction: 'asc' }],
    ['find a common word', { find: 'cameras' }],
    ['find the beginning of a word', { find: 'cont' }],
    ['find a Chinese word', { find: '人面' }],
    ['find a rare word', { find: '000777' }],
  ];
  return [
    ...sorts.flatMap((sort): [string, RequestPageQuery][] => [
      [`by ${sort}, up`, { ...blank, sort, direction: 'asc' }],
      [`by ${sort}, down`, { ...blank, sort, direction: 'desc' }],
    ]),
    ...filters.map(([name, filter]): [string, RequestPageQuery] => [`only ${name}`, { ...blank, ...filter }]),
  ];
}

/** The same page as somebody would write it by hand: the plain SELECT, prepared once. */
function byHand(db: Database, query: RequestPageQuery): () => unknown {
  const columns: Record<(typeof sorts)[number], string> = {
    reference: 'r.reference',
    subject: 'r.subject',
    body: 'b.name_en',
    status: 'r.status',
    nextDueDate: 'r.next_due_date',
    lastEventOn: 'r.last_event_on',
    updatedAt: 'r.updated_at',
  };
  const conditions: string[] = ['r.removed_at IS NULL'];
  const values: unknown[] = [];
  const equal = {
    status: query.status,
    outcome: query.outcome,
    body_id: query.bodyId,
    campaign_id: query.campaignId,
    regime_id: query.regimeId,
    owner: query.owner,
  };
  for (const [column, value] of Object.entries(equal)) {
    if (value === null) continue;
    conditions.push(`r.${column} = ?`);
    values.push(value);
  }
  if (query.tag !== null) {
    conditions.push('r.id IN (SELECT request_id FROM request_tag WHERE tag = ?)');
    values.push(query.tag);
  }
  if (query.due === 'overdue') {
    conditions.push('r.next_due_date < ?');
    values.push(today);
  }
  if (query.find !== '') {
    conditions.push(
      '(r.subject LIKE ? OR EXISTS (SELECT 1 FROM question q WHERE q.request_id = r.id AND q.text LIKE ?))',
    );
    values.push(`%${query.find}%`, `%${query.find}%`);
  }
  const prepared = db.prepare(
    `SELECT ${requestRowColumns} FROM request r JOIN body b ON b.id = r.body_id WHERE ${conditions.join(' AND ')}
     ORDER BY ${columns[query.sort]} ${query.direction} LIMIT 50`,
  );
  return () => prepared.all(...values);
}

const worst = (ratios: Ratio[]): Ratio => ratios.reduce((a, b) => (b.ratio > a.ratio ? b : a));

/** A page of 50: against the same SQL by hand, and in a large register against a small one. The worst of all is shown. */
export async function benchPages(small: Core, large: Core, each: (ratio: Ratio) => void): Promise<Ratio[]> {
  const [few, many] = [small.context.register.db, large.context.register.db];
  const hand: Ratio[] = [];
  const size: Ratio[] = [];
  const smallQuestions = new Map(questions(small));
  for (const [name, query] of questions(large)) {
    const against = await ratioOfShort(
      `page ${name}`,
      'same SQL by hand, 100,000',
      () => requestPage(many, query, today),
      byHand(many, query),
      3,
    );
    const other = smallQuestions.get(name) ?? query;
    const grown = await ratioOfShort(
      `page ${name}`,
      '1,000 requests',
      () => requestPage(many, query, today),
      () => requestPage(few, other, today),
      2,
    );
    each(against);
    each(grown);
    hand.push(against);
    size.push(grown);
  }
  const middle = (ratios: Ratio[]) => median(ratios.map((one) => one.ratio)).toFixed(2);
  return [
    { ...worst(hand), what: `worst page of 50 (${worst(hand).what}); median of all ${middle(hand)}` },
    { ...worst(size), what: `worst page of 50 (${worst(size).what}); median of all ${middle(size)}` },
  ];
}
