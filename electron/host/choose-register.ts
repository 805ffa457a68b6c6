import { join, resolve } from 'node:path';
import { readShellMemory } from './shell-memory.ts';

/** What was asked for on the command line. */
export interface StartRequest {
  register: string | undefined;
  sample: boolean;
  /** `--new-register`: the user said to make one, even where one is remembered. */
  create: boolean;
}

export interface RegisterChoice {
  folder: string;
  mode: 'open' | 'create' | 'open-or-create';
  sample: boolean;
}

/**
 * Which register to open and whether one may be made: only where none was ever open. A remembered register that is
 * missing (a disk not connected, a folder moved) is refused by the core with its sentence, never replaced by an empty one.
 */
export function chooseRegister(
  dataFolder: string,
  request: StartRequest,
  env: NodeJS.ProcessEnv = process.env,
): RegisterChoice {
  const memory = readShellMemory(dataFolder);
  const named = request.register ?? (env['FOOLSCAP_REGISTER'] || undefined);
  const folder = resolve(
    named ??
      (request.sample ? join(dataFolder, 'sample-register') : (memory.chosenRegister ?? join(dataFolder, 'register'))),
  );
  const known =
    memory.knownRegisters.includes(folder) ||
    (named === undefined && !request.sample && memory.chosenRegister !== null);
  return { folder, mode: request.create ? 'create' : known ? 'open' : 'open-or-create', sample: request.sample };
}

/** The options both hosts take; others (Chromium's switches, say) are left alone. */
export function readStartRequest(argv: readonly string[]): StartRequest {
  return {
    register: optionValue(argv, '--register'),
    sample: argv.includes('--sample'),
    create: argv.includes('--new-register'),
  };
}

/** `--name value` or `--name=value`; undefined where it is not there. */
export function optionValue(argv: readonly string[], name: string): string | undefined {
  const joined = argv.find((one) => one.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const at = argv.indexOf(name);
  return at === -1 ? undefined : argv[at + 1];
}
