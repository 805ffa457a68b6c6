import { describe, expect, test } from 'vitest';
import { newBench } from './support.ts';

describe('the sample campaign', () => {
  test('has requests at every stage of a request’s life, to at least eight bodies, in both languages', async () => {
    const bench = await newBench({ today: '2026-12-12', sample: true });
    const { rows } = await bench.client.requests.page({ sort: 'reference', direction: 'asc' });
    expect(new Set(rows.map((row) => row.bodyId)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(rows.map((row) => row.language))).toEqual(new Set(['en', 'zh-Hant-HK']));
    const stages = new Set(rows.map((row) => row.status));
    for (const stage of [
      'draft',
      'sent',
      'acknowledged',
      'waiting',
      'clarification_asked',
      'answered',
      'under_review',
      'complaint',
      'closed',
    ] as const)
      expect(stages).toContain(stage);
    expect(rows.every((row) => row.sample)).toBe(true);
    const partly = rows.find((row) => row.outcome === 'part');
    const page = await bench.client.requests.get({ id: partly?.id ?? '' });
    expect(page.facts.find((fact) => fact.kind === 'response')?.grounds).toHaveLength(1);
    expect(page.nextSteps.map((step) => step.letterKind)).toContain('request_review');
  });

  test('has something overdue on any day it is loaded, and every letter in it is whole', async () => {
    for (const today of ['2026-12-12', '2027-02-27']) {
      const bench = await newBench({ today, sample: true });
      const overview = await bench.client.today.overview({});
      expect(overview.overdue.count).toBeGreaterThan(0);
      expect(overview.drafts.count).toBe(1);
      expect(await bench.client.register.check({})).toMatchObject({ ok: true, findings: [] });
    }
  });

  test('goes into an empty register only', async () => {
    const bench = await newBench({ sample: true });
    await expect(bench.client.register.loadSample({})).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [{ code: 'register_not_empty' }] },
    });
  });
});
