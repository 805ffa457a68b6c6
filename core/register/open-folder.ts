import { openRegister, type OpenOptions, type Register } from '#db/open-register.ts';

export type { Register };

/**
 * The register alone, without what the use cases need: `startCoreOn` goes on from there. A host that wants to answer
 * soon opens this first and loads the rest meanwhile. Throws RegisterError where the register refuses.
 */
export function openFolder(options: OpenOptions): Promise<Register> {
  return openRegister(options);
}
