import { isDefinedError, ORPCError } from '@orpc/client';
import { z } from 'zod';
import { fieldGap, problem, type Problem } from '#core/contract/errors.ts';
import { bilingual, plainDate } from '#core/contract/vocabulary.ts';
import type { Words } from '../i18n/index.ts';
import { formatDate } from './dates.ts';

/** What to tell a person: what was wrong, then each point, with the field it is about where there is one. */
export interface ErrorAccount {
  title: string;
  points: { text: string; path?: string }[];
  /** Whether doing the same again can help. */
  retry: boolean;
}

const issues = z.object({
  issues: z
    .array(
      z.object({
        path: z.array(z.union([z.string(), z.number()])).default([]),
        code: z.string().default('custom'),
        maximum: z.number().optional(),
        message: z.string().default(''),
      }),
    )
    .min(1),
});

/** An error of the contract (core/contract/errors.ts), of its validation, or of the line, in the current language. */
export function describeError(error: unknown, words: Words): ErrorAccount {
  const { t, bi } = words;
  if (!(error instanceof ORPCError)) return { title: t('problems:line'), points: [], retry: true };
  const data: unknown = error.data;
  switch (error.code) {
    case 'NOT_FOUND':
      return { title: t('problems:not_found'), points: [], retry: false };
    case 'CONFLICT':
      return { title: t('problems:conflict'), points: [], retry: false };
    case 'INVALID': {
      const read = z.object({ problems: z.array(problem) }).safeParse(data);
      const points = (read.data?.problems ?? []).map((one) => describeProblem(one, words));
      return { title: t('problems:invalid'), points, retry: false };
    }
    case 'MISSING_FIELDS': {
      const read = z.object({ gaps: z.array(fieldGap) }).safeParse(data);
      const points = (read.data?.gaps ?? []).map((gap) => ({
        text: t(`problems:gap_${gap.reason}`, { field: bi(gap.label) || gap.name }),
        path: gap.name,
      }));
      return { title: t('problems:missing_fields'), points, retry: false };
    }
    case 'REGISTER': {
      const read = z.object({ sentence: bilingual }).safeParse(data);
      return {
        title: t('problems:register'),
        points: read.data ? [{ text: bi(read.data.sentence) }] : [],
        retry: true,
      };
    }
    case 'BAD_REQUEST': {
      const read = issues.safeParse(data);
      return {
        title: t('problems:invalid'),
        points: (read.data?.issues ?? []).map((one) => describeIssue(one, words)),
        retry: false,
      };
    }
    default:
      return { title: t('problems:internal'), points: [], retry: !isDefinedError(error) };
  }
}

/** One refusal of a use case: in its own sentence, else by its code in problems.json, dates and facts in it written out. */
export function describeProblem(
  { code, sentence, path, params = {} }: Problem,
  { t, bi, lang }: Words,
): { text: string; path?: string } {
  if (sentence !== undefined) return { text: bi(sentence), ...(path === undefined ? {} : { path }) };
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    values[name] = typeof value === 'string' && plainDate.safeParse(value).success ? formatDate(value, lang) : value;
  }
  if (typeof params['kind'] === 'string') values['fact'] = t(`common:fact.${params['kind']}`);
  const key = `problems:code.${code}`;
  const text = t(key, values);
  // A code without words yet still has to be said; better bare than as a key.
  return {
    text: text === `code.${code}` ? t('problems:unknown_code', { code }) : text,
    ...(path === undefined ? {} : { path }),
  };
}

type Issue = z.infer<typeof issues>['issues'][number];

function describeIssue(issue: Issue, { t }: Words): { text: string; path: string } {
  const path = issue.path.join('.');
  const name = issue.path.findLast((part) => typeof part === 'string') ?? '';
  const known = t(`problems:field.${name}`);
  const field = known === `field.${name}` ? t('problems:a_field') : known;
  if (issue.code === 'too_big' && issue.maximum !== undefined)
    return { text: t('problems:too_long', { field, count: issue.maximum }), path };
  if (issue.code === 'too_small') return { text: t('problems:empty', { field }), path };
  if (issue.code === 'invalid_format' && /date/i.test(issue.message))
    return { text: t('problems:not_a_date', { field }), path };
  return { text: t('problems:not_accepted', { field }), path };
}
