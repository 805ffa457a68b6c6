import Papa from 'papaparse';
import type { AskedBankQuestion, AskedFilter, AskedRow, AskedSort } from '#core/contract/asked.ts';
import { client } from '../client.ts';
import { type DataListSort, tell, tellError } from '../common/index.ts';
import { type Words, words } from '../i18n/index.ts';
import { platform } from '../platform.ts';

/** As many as the core gives at once. */
const pageSize = 200;

/** Every row that fits the filter as a .csv, in the language of the interface, with a column for each shared question. */
export async function exportAsked(
  filter: AskedFilter,
  sort: DataListSort<AskedSort>,
  questions: readonly AskedBankQuestion[],
): Promise<void> {
  const { t, bi } = words();
  try {
    const rows: AskedRow[] = [];
    for (let count = 1; rows.length < count; ) {
      const page = await client.campaigns.asked({
        ...filter,
        sort: sort.by,
        direction: sort.direction,
        offset: rows.length,
        limit: pageSize,
      });
      rows.push(...page.rows);
      // Rows that were removed meanwhile must not be waited for.
      count = page.rows.length === 0 ? 0 : page.count;
    }
    const { today } = await client.register.status({});
    const result = await platform.saveFile(
      new File([askedCsv(rows, questions, words())], `${t('campaigns:asked.title')} ${today}.csv`, {
        type: 'text/csv;charset=utf-8',
      }),
    );
    if (result.outcome === 'saved') tell(t('campaigns:asked.exported', { path: result.path }));
    if (result.outcome === 'failed') tell(bi(result.sentence), { color: 'red', autoClose: 12_000 });
  } catch (error) {
    tellError(error);
  }
}

/** With a byte-order mark, without which Excel reads Chinese as something else; no cell is taken for a formula. */
export function askedCsv(
  rows: readonly AskedRow[],
  questions: readonly AskedBankQuestion[],
  { t, pick }: Words,
): string {
  const column = (name: string) => t(`campaigns:asked.column.${name}`);
  const head = [
    ...[
      'body',
      'reference',
      'subject',
      'language',
      'status',
      'sentOn',
      'due',
      'outcome',
      'lastEvent',
      'lastEventOn',
    ].map(column),
    ...questions.map(({ textEn, textZh }) => pick(textEn, textZh)),
  ];
  const lines = rows.map((row) => [
    pick(row.bodyNameEn, row.bodyNameZh),
    row.reference,
    row.subject,
    t(`common:language.${row.language}`),
    t(`common:status.${row.status}`),
    row.sentOn ?? '',
    row.nextDueDate ?? '',
    row.outcome === null ? '' : t(`common:outcome.${row.outcome}`),
    row.lastEventKind === null ? '' : t(`common:fact.${row.lastEventKind}`),
    row.lastEventOn ?? '',
    ...questions.map(({ id }) => {
      const asked = row.questions.find(({ bankId }) => bankId === id);
      if (asked === undefined) return t('campaigns:asked.notAsked');
      return t(`common:outcome.${asked.outcome ?? 'none'}`);
    }),
  ]);
  return `\ufeff${Papa.unparse([head, ...lines], { newline: '\r\n', escapeFormulae: true })}`;
}
