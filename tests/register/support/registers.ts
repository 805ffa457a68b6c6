import { onTestFinished } from 'vitest';
import { RegisterError } from '#db/errors.ts';
import { runUseCase, type UseCaseResult } from '#db/journal.ts';
import type { Migration } from '#db/migrate.ts';
import { openRegister, type Register } from '#db/open-register.ts';
import { now, smallSchema } from './small-schema.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A new register of the small schema, closed after the test. */
export async function newRegister(
  folder: string = temporaryFolder(),
  migrations: readonly Migration[] = smallSchema,
): Promise<Register> {
  return track(await openRegister({ folder, mode: 'create', appVersion: '0.1.0', migrations, now }));
}

export async function reopen(folder: string, migrations: readonly Migration[] = smallSchema): Promise<Register> {
  return track(await openRegister({ folder, mode: 'open', appVersion: '0.1.0', migrations, now }));
}

/** The folder of a closed register with one folder row and two sheets in it. */
export async function closedRegister(folder: string = temporaryFolder()): Promise<string> {
  const register = await newRegister(folder);
  seed(register);
  register.close();
  return folder;
}

export function seed(register: Register): void {
  write(
    register,
    'seed',
    `
    INSERT INTO folder (id, name, amount) VALUES ('f1', 'Harbour', 1.5);
    INSERT INTO sheet (id, folder_id, text) VALUES ('s1', 'f1', 'one'), ('s2', 'f1', '二');`,
  );
}

/** One use case that runs the given SQL. */
export function write(register: Register, useCase: string, sql: string): UseCaseResult<void> {
  return runUseCase(register, { useCase, actor: 'test', now }, () => {
    register.db.exec(sql);
  });
}

/** The RegisterError that an action ends with. */
export async function refusal(action: () => unknown): Promise<RegisterError> {
  try {
    await action();
  } catch (error) {
    if (error instanceof RegisterError) return error;
    throw error;
  }
  throw new Error('It was not refused');
}

function track(register: Register): Register {
  onTestFinished(() => register.close());
  return register;
}
