import { ORPCError } from '@orpc/server';
import type { FieldGap, Problem } from '#core/contract/errors.ts';

/**
 * The errors of core/contract/errors.ts, made here so that every use case throws them alike. Each is thrown before
 * or inside the transaction, which then leaves nothing behind.
 */
export function notFound(what: string, id: string) {
  return new ORPCError('NOT_FOUND', { status: 404, message: `No ${what} has the id ${id}.`, data: { what, id } });
}

export function conflict(what: string, id: string, currentVersion: number) {
  return new ORPCError('CONFLICT', {
    status: 409,
    message: `The ${what} was changed in another window.`,
    data: { what, id, currentVersion },
  });
}

export function invalid(...problems: [Problem, ...Problem[]]) {
  return new ORPCError('INVALID', {
    status: 422,
    message: `Not possible: ${problems.map((one) => one.code).join(', ')}.`,
    data: { problems },
  });
}

export function missingFields(gaps: FieldGap[]) {
  return new ORPCError('MISSING_FIELDS', {
    status: 422,
    message: `The letter still needs: ${gaps.map((gap) => gap.name).join(', ')}.`,
    data: { gaps },
  });
}
