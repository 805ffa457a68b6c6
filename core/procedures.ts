import { implement, ORPCError } from '@orpc/server';
import { contract } from '#core/contract/index.ts';
import type { CoreContext } from '#core/context.ts';
import { RegisterError } from '#db/errors.ts';

/**
 * The contract's procedures, ready for handlers. What the disk refuses becomes the REGISTER error with its sentence;
 * anything else unexpected goes out as a bare "internal error", since a stack trace may hold what a letter says.
 */
export const os = implement(contract)
  .$context<CoreContext>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw asTold(error);
    }
  });

/** An error as it goes out. For what a stream throws after its procedure has answered, too. */
export function asTold(error: unknown): unknown {
  if (!(error instanceof RegisterError)) return error;
  return new ORPCError('REGISTER', {
    status: 503,
    message: error.message,
    data: { code: error.code, sentence: error.sentence },
  });
}
