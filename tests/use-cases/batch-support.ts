import type { BatchPlan, BatchProgress } from '#core/contract/batches.ts';
import type { CoreClient } from '#core/contract/index.ts';
import { type Bench, withSender } from './support.ts';

type Shared = BatchPlan['shared'];
type Row = BatchPlan['rows'][number];

const noWords = { subject: '', enclosures: [], copies: [], values: {} };

export function shared(over: Partial<Shared> = {}): Shared {
  return {
    campaignId: null,
    kind: 'request_code',
    templateIds: { en: null, 'zh-Hant-HK': null },
    senderId: null,
    date: '2026-12-10',
    language: 'en',
    channel: 'email',
    words: { en: { ...noWords, subject: 'Cameras' }, 'zh-Hant-HK': { ...noWords, subject: '攝錄鏡頭' } },
    questions: [{ level: 0, bankId: null, textEn: 'How many cameras?', textZh: '攝錄鏡頭有多少？' }],
    owner: '',
    tags: [],
    ...over,
  };
}

export function row(bodyId: string, over: Partial<Row> = {}): Row {
  return {
    bodyId,
    leftOut: false,
    regimeId: null,
    language: null,
    channel: null,
    addressee: '',
    subject: '',
    values: {},
    ...over,
  };
}

/** Bodies of the test's own that answer under the Code, as many as wanted, and a sender. */
export async function withBodies(bench: Bench, count: number): Promise<string[]> {
  await withSender(bench);
  const ids: string[] = [];
  for (let at = 1; at <= count; at += 1) {
    const number = String(at).padStart(4, '0');
    const { id } = await bench.client.bodies.save({
      id: null,
      version: null,
      fields: {
        nameEn: `Office ${number}`,
        nameZh: `第${number}辦事處`,
        shortZh: '',
        formZh: '貴處',
        kind: 'department',
        addresseeEn: 'Access to Information Officer',
        addresseeZh: '公開資料主任',
        addressEn: '1 Office Street\nHong Kong',
        addressZh: '香港辦事處街1號',
        email: `office${number}@example.org`,
        phone: '',
        fax: '',
        site: '',
        regimeIds: ['hk_code'],
        tags: at % 2 === 0 ? ['even'] : [],
        notes: '',
        contactSource: '',
        contactCheckedOn: null,
        contactVerified: true,
      },
    });
    ids.push(id);
  }
  return ids;
}

/** Makes it to the end, or as far as `until` lets it. Answers everything it told. */
export async function run(
  client: CoreClient,
  id: string,
  { again = [], until }: { again?: string[]; until?: (told: BatchProgress) => boolean } = {},
): Promise<BatchProgress[]> {
  const stop = new AbortController();
  const told: BatchProgress[] = [];
  for await (const one of await client.batches.run({ id, again }, { signal: stop.signal })) {
    told.push(one);
    if (until?.(one)) {
      stop.abort();
      break;
    }
  }
  return told;
}
