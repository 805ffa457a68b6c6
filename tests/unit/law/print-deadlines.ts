import { explainAsText } from '#core/law/explain.ts';
import { code, dar, deadlinesOf, fact } from './law-helpers.ts';

/** Run by time-zone.test.ts in processes of their own: prints dates and derivations. */
const deadlines = [
  ...deadlinesOf(dar, [fact('received', '2026-02-23')]),
  ...deadlinesOf(code, [fact('received', '2026-12-11'), fact('response', '2027-01-02', { outcome: 'refused' })]),
];
for (const deadline of deadlines) {
  process.stdout.write(
    `${JSON.stringify(deadline)}\n${explainAsText(deadline, 'en')}\n${explainAsText(deadline, 'zh')}\n`,
  );
}
