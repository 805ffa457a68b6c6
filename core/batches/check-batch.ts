import { setImmediate as nextTurn } from 'node:timers/promises';
import { ORPCError } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { BatchPlan, BatchRow, BatchShared, CheckedRow, RowProblem } from '#core/contract/batches.ts';
import { type FieldGap, problem, type Problem } from '#core/contract/errors.ts';
import type { CoreContext } from '#core/context.ts';
import { joinGaps, type PreparedLetter, prepareLetter } from '#core/letters/compose-letter.ts';
import { invalid, notFound } from '#core/errors.ts';
import { statement } from '#db/queries/statements.ts';
import { campaign } from '#db/schema/index.ts';
import { previewLetter } from '#templates/fill/fill-letter.ts';
import { TemplateSyntaxError } from '#templates/fill/gaps.ts';
import { listMissing } from '#templates/fill/list-missing.ts';
import { type BodyRecord, readBodies } from './batch-bodies.ts';
import { type PlannedRow, planRow } from './plan-row.ts';
import { told } from './sentences.ts';

/** As many rows as are looked at between two turns of the event loop. */
const rowsATurn = 25;

/** Every gap and contradiction of every row, those left out too. Nothing is written, and no letter is filled but one a template. */
export async function checkBatch(context: CoreContext, { shared, rows }: BatchPlan): Promise<{ rows: CheckedRow[] }> {
  const bodies = readBodies(context);
  const templates = new Map<string, TemplateFaults>();
  const seen = new Set<string>();
  const checked: CheckedRow[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % rowsATurn === rowsATurn - 1) await nextTurn();
    const body = bodies.get(row.bodyId);
    // Bodies are never deleted: an id that is not there comes from another register.
    if (!body) {
      checked.push(unknownBody(shared, row));
      continue;
    }
    const one = checkRow(context, shared, row, body, templates);
    if (seen.has(row.bodyId)) one.problems.push(asProblem(told('body_twice', 'bodyId')));
    seen.add(row.bodyId);
    checked.push(one);
  }
  return { rows: checked };
}

/**
 * The rows of a plan that are not left out, for entering them. INVALID (`batch_not_clear`) while one has a problem:
 * checked once more, since what the page last saw may have changed in another window. NOT_FOUND for its campaign.
 */
export async function rowsToEnter(context: CoreContext, plan: BatchPlan): Promise<BatchRow[]> {
  const rows = plan.rows.filter((row) => !row.leftOut);
  const { rows: checked } = await checkBatch(context, { ...plan, rows });
  const unclear = checked.filter(({ problems }) => problems.length > 0).length;
  if (unclear > 0) throw invalid(told('batch_not_clear', 'rows', { rows: unclear }));
  const { campaignId } = plan.shared;
  const known = context.register.orm.select({ id: campaign.id }).from(campaign);
  if (campaignId !== null && !known.where(eq(campaign.id, campaignId)).get()) throw notFound('campaign', campaignId);
  return rows;
}

/** What one template has against any letter from it: tags no field declares, or that it cannot be read at all. */
interface TemplateFaults {
  gaps: FieldGap[];
  problems: Problem[];
}

function checkRow(
  context: CoreContext,
  shared: BatchShared,
  row: BatchRow,
  body: BodyRecord,
  templates: Map<string, TemplateFaults>,
): CheckedRow {
  const planned = refusedAs(() => planRow(context, shared, row, body));
  if ('problems' in planned && !('choices' in planned)) return { ...blank(shared, row), problems: planned.problems };
  const { language, regimeId, addressee, warnings } = planned;
  const checked: CheckedRow = {
    bodyId: row.bodyId,
    language,
    regimeId,
    addressee,
    problems: [...planned.problems],
    warnings: [...warnings, ...askedAlready(context, shared, body.id, planned)],
  };
  if (regimeId !== null) checked.problems.push(...letterProblems(context, body.id, regimeId, planned, templates));
  return checked;
}

function letterProblems(
  context: CoreContext,
  bodyId: string,
  regimeId: string,
  { choices, questions, problems }: PlannedRow,
  templates: Map<string, TemplateFaults>,
): RowProblem[] {
  const about = { requestId: null, reference: '—', theirReference: '', bodyId, regimeId, calendarId: null, questions };
  const prepared = refusedAs(() => prepareLetter(context, choices, about));
  if ('problems' in prepared) return prepared.problems;
  const faults = faultsOf(templates, prepared);
  const gaps = joinGaps([...prepared.gaps, ...faults.gaps], listMissing(prepared.template.fields, prepared.values));
  const needed = [
    ...(choices.subject === '' ? [gapOf('subject', { en: 'Subject', zh: '事由' })] : []),
    // Blank in this language is told already, by the number of the question.
    ...(questions.length === 0 && !problems.some(({ field }) => field === 'questions')
      ? [gapOf('questions', { en: 'Questions', zh: '問題' })]
      : []),
  ];
  const told = problems.some(({ field }) => field === 'questions');
  return [
    ...faults.problems.map(asProblem),
    ...joinGaps(needed, gaps)
      .filter(({ name }) => !(told && name === 'questions'))
      .map((gap): RowProblem => ({ kind: 'gap', field: gap.name, gap })),
  ];
}

const gapOf = (name: string, label: FieldGap['label']): FieldGap => ({ name, label, reason: 'missing' });

/** A template is tried once, however many rows are written from it. */
function faultsOf(known: Map<string, TemplateFaults>, { template, values }: PreparedLetter): TemplateFaults {
  const key = `${template.id} ${template.version} ${template.letterheadSha256} ${template.document.byteLength}`;
  let faults = known.get(key);
  if (faults === undefined) {
    faults = tryTemplate(template, values);
    known.set(key, faults);
  }
  return faults;
}

function tryTemplate(template: PreparedLetter['template'], values: PreparedLetter['values']): TemplateFaults {
  try {
    const { gaps } = previewLetter(template.document, values, template.fields, 'en');
    return { gaps: gaps.filter(({ reason }) => reason === 'unknown'), problems: [] };
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    return { gaps: [], problems: [told('template_broken', 'templateId', { detail: error.explanations.join('; ') })] };
  }
}

/** What a use case refuses becomes the row's problem; a fault of ours stays one. */
function refusedAs<T extends object>(work: () => T): T | { problems: RowProblem[] } {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    const read = z.object({ problems: z.array(problem) }).safeParse(error.data);
    const problems = read.data?.problems ?? [{ code: 'not_found', path: 'bodyId' }];
    return { problems: problems.map(asProblem) };
  }
}

const asProblem = (one: Problem): RowProblem => ({ kind: 'problem', field: one.path ?? '', problem: one });

/** Open requests to the same body in the same campaign on the same subject. */
function askedAlready(
  context: CoreContext,
  { campaignId }: BatchShared,
  bodyId: string,
  { choices: { subject } }: PlannedRow,
): Problem[] {
  if (subject === '') return [];
  const open = statement(
    context.register.db,
    `SELECT reference, subject FROM request WHERE body_id = ? AND campaign_id IS ? AND removed_at IS NULL AND status <> 'closed'
     ORDER BY reference`,
  ).all(bodyId, campaignId) as { reference: string; subject: string }[];
  return open
    .filter((one) => folded(one.subject) === folded(subject))
    .map(({ reference }) => told('asked_already', 'bodyId', { reference }));
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const blank = (shared: BatchShared, row: BatchRow): CheckedRow => ({
  bodyId: row.bodyId,
  language: row.language ?? shared.language,
  regimeId: row.regimeId,
  addressee: row.addressee,
  problems: [],
  warnings: [],
});

const unknownBody = (shared: BatchShared, row: BatchRow): CheckedRow => ({
  ...blank(shared, row),
  problems: [asProblem({ code: 'not_found', path: 'bodyId' })],
});
