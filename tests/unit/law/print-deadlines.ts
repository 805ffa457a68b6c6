import { explainAsText } from '#core/law/explain.ts';
import { deadlinesOf, fact, packs } from './law-helpers.ts';

/** Run by time-zone.test.ts in processes of their own: prints every clock of every pack, with its derivation. */
const facts = [
  fact('grounds_arose', '2026-01-31'),
  fact('knowledge', '2026-02-03'),
  fact('sent', '2026-02-20'),
  fact('received', '2026-02-23'),
  fact('registered', '2026-02-24'),
  fact('fee_notice', '2026-03-02'),
  fact('fee_paid', '2026-03-06'),
  fact('extension_notice', '2026-03-10', { until: '2026-05-04' }),
  fact('response', '2026-12-28', { outcome: 'refused' }),
  fact('review_asked', '2027-01-02'),
  fact('review_answered', '2027-02-28', { outcome: 'part' }),
  fact('complaint_made', '2027-03-01'),
  fact('complaint_answered', '2027-03-27', { outcome: 'refused', sentOn: '2027-03-25' }),
];
// What the process saw of its machine, so that the test knows that it ran there.
process.stdout.write(`${new Date(2026, 0, 1).getTimezoneOffset()} ${process.env.LANG ?? ''}\n`);
for (const pack of packs.values()) {
  for (const deadline of deadlinesOf(pack, facts)) {
    process.stdout.write(
      `${pack.id} ${JSON.stringify(deadline)}\n${explainAsText(deadline, 'en')}\n${explainAsText(deadline, 'zh')}\n`,
    );
  }
}
