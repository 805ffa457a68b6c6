import type { TemplateProblem } from '#core/contract/templates.ts';
import { invalid } from '#core/errors.ts';
import type { TemplateProblem as Fault } from '#templates/check/problems.ts';

/** A fault of a file as the contract speaks of it. */
export function problemOf({ code, severity, message, part, near, params }: Fault): TemplateProblem {
  return {
    code,
    severity,
    sentence: message,
    ...(part === undefined ? {} : { part }),
    ...(near === undefined ? {} : { near }),
    params: { ...params },
  };
}

export const isError = ({ severity }: Pick<Fault, 'severity'>): boolean => severity === 'error';

/** Throws INVALID with the sentence of each error; warnings pass. */
export function refuseErrors(faults: readonly Fault[]): void {
  const [first, ...rest] = faults.filter(isError).map(({ code, message, params }) => ({
    code,
    sentence: message,
    path: 'file',
    params: { ...params },
  }));
  if (first) throw invalid(first, ...rest);
}
