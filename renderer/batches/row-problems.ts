import type { CheckedRow, RowProblem } from '#core/contract/batches.ts';
import { describeProblem } from '../common/index.ts';
import type { Words } from '../i18n/index.ts';

/** Where a gap is mended whose name is no column of the grid: with what all letters have in common. */
const ofAllLetters = /^(sender|letterhead)_|^(letter_date|questions|enclosures|copies|templateId|kind)$/;

/** The column a problem is shown in. One of the body, or of all letters, stands at the body's name. */
export function columnOf({ field }: Pick<RowProblem, 'field'>): string {
  if (field === 'salutation' || field === 'addressee') return 'addressee';
  if (field === 'channel_line') return 'channel';
  if (field === 'regimeId' || field === 'language' || field === 'channel' || field === 'subject') return field;
  if (field === '' || ofAllLetters.test(field) || /^body_|^form_of_address$/.test(field)) return 'bodyId';
  return field;
}

/** Whether it is mended with what all letters have in common, and not in a cell. */
export const isShared = ({ field }: Pick<RowProblem, 'field'>): boolean => ofAllLetters.test(field);

export function describeRowProblem(one: RowProblem, words: Words): string {
  if (one.kind === 'problem') return describeProblem(one.problem, words).text;
  return words.t(`problems:gap_${one.gap.reason}`, { field: words.bi(one.gap.label) || one.gap.name });
}

/** One that is mended for all letters at once is told once, beside the grid, and not in every row. */
export function problemsAt(checked: CheckedRow | undefined, column: string, words: Words): string[] {
  return (checked?.problems ?? [])
    .filter((one) => columnOf(one) === column && !isShared(one))
    .map((one) => describeRowProblem(one, words));
}

export function warningsAt(checked: CheckedRow | undefined, column: string, words: Words): string[] {
  return (checked?.warnings ?? [])
    .filter((one) => columnOf({ field: one.path ?? '' }) === column)
    .map((one) => describeProblem(one, words).text);
}
