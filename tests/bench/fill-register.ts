import { type Core, startCore } from '#core/start-core.ts';
import { change } from '#core/journal/change.ts';
import { recomputeRequest } from '#core/deadlines/recompute-request.ts';
import { indexRequestWords } from '#core/requests/index-words.ts';
import { requestForChange, touchRequest } from '#core/requests/touch-request.ts';
import type { FactKind, Outcome } from '#core/contract/vocabulary.ts';
import { body, campaign, fact, question, request, requestTag } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { Temporal } from 'temporal-polyfill';

const subjects = [
  'Numbers of cameras by district',
  'Contracts for video analytics',
  '人面識別的法律依據',
  'Retention of licence-plate readings',
  '安裝地點的選擇準則',
  'Privacy impact assessment',
];
const statuses: [FactKind, number, Outcome?][][] = [
  [],
  [
    ['sent', 0],
    ['received', 1],
  ],
  [
    ['sent', 0],
    ['received', 1],
    ['acknowledged', 4],
  ],
  [
    ['sent', 0],
    ['received', 1],
    ['interim_reply', 9],
  ],
  [
    ['sent', 0],
    ['received', 1],
    ['response', 18, 'refused'],
  ],
  [
    ['sent', 0],
    ['received', 1],
    ['response', 20, 'part'],
    ['review_asked', 30],
  ],
  [
    ['sent', 0],
    ['received', 1],
    ['response', 20, 'full'],
    ['closed', 25],
  ],
];

/**
 * A core on a register with this many requests, spread over bodies, campaigns, statuses and dates. Closed by the caller.
 * As in life, people write to some fifteen bodies again and again: any filter leaves a full page of 1,000 requests, so
 * that a page of 50 is compared with a page of 50.
 */
export async function filledCore(folder: string, libraryFolder: string, count: number): Promise<Core> {
  const core = await startCore({
    folder,
    mode: 'create',
    host: 'browser',
    libraryFolder,
    appVersion: 'bench',
    today: '2026-12-11',
  });
  const { context } = core;
  const { orm } = context.register;
  const bodies = orm.select({ id: body.id }).from(body).all();
  const start = Temporal.PlainDate.from('2026-01-02');
  const campaigns: string[] = [];
  change(context, 'benchCampaigns', null, () => {
    for (let at = 0; at < 10; at++) {
      const id = newId();
      campaigns.push(id);
      orm
        .insert(campaign)
        .values({ id, nameEn: `Campaign ${at}` })
        .run();
    }
  });
  const batch = 500;
  for (let from = 0; from < count; from += batch) {
    change(context, 'benchFill', null, () => {
      for (let at = from; at < Math.min(from + batch, count); at++) addRequest(core, bodies, campaigns, start, at);
    });
  }
  context.register.db.exec('ANALYZE');
  return core;
}

function addRequest(
  core: Core,
  bodies: { id: string }[],
  campaigns: string[],
  start: Temporal.PlainDate,
  at: number,
): void {
  const { context } = core;
  const { orm } = context.register;
  const id = newId();
  const createdAt = `2026-01-01T00:00:${String(at % 60).padStart(2, '0')}.${String(at % 1000).padStart(3, '0')}Z`;
  orm
    .insert(request)
    .values({
      id,
      reference: `FS-2026-${String(at + 1).padStart(6, '0')}`,
      campaignId: campaigns[(at * 3) % campaigns.length] ?? null,
      bodyId: bodies[(at * 7) % 15]?.id ?? '',
      regimeId: at % 5 === 0 ? 'hk_pdpo_dar' : 'hk_code',
      language: at % 2 === 0 ? 'en' : 'zh-Hant-HK',
      subject: `${subjects[at % subjects.length]} ${at}`,
      owner: `Owner ${at % 20}`,
      createdAt,
      updatedAt: createdAt,
    })
    .run();
  orm
    .insert(question)
    .values({ id: newId(), requestId: id, position: 1, text: `Question ${at}: the number of cameras.` })
    .run();
  orm
    .insert(requestTag)
    .values({ requestId: id, tag: `tag-${at % 15}` })
    .run();
  const day = start.add({ days: (at * 31) % 340 });
  for (const [kind, offset, outcome] of statuses[at % statuses.length] ?? []) {
    orm
      .insert(fact)
      .values({
        id: newId(),
        requestId: id,
        kind,
        date: day.add({ days: offset }).toString(),
        outcome: outcome ?? null,
        recordedAt: createdAt,
      })
      .run();
  }
  const row = requestForChange(context, id, null);
  touchRequest(context, row, recomputeRequest(context, row).derived);
  indexRequestWords(context, id);
}
