import type { Output } from '#core/contract/infer.ts';
import type { register } from '#core/contract/register.ts';
import type { CoreContext } from '#core/context.ts';
import { checkRegister, type RegisterReport } from '#db/check-register.ts';
import type { Register } from '#db/open-register.ts';

type Progress = NonNullable<Output<typeof register.checkProgress>>;

/** How far the check of each open register is; of two at once, the one that spoke last. */
const underWay = new WeakMap<Register, Progress>();

/** Checks the register; ends when the caller hangs up. */
export async function check(context: CoreContext, signal: AbortSignal | undefined): Promise<RegisterReport> {
  try {
    return await checkRegister(context.register, {
      signal,
      onProgress: (stage, done, of) => underWay.set(context.register, { stage, done, of }),
    });
  } finally {
    underWay.delete(context.register);
  }
}

export function checkProgress(context: CoreContext): Progress | null {
  return underWay.get(context.register) ?? null;
}
