import { writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { RegisterError } from '#db/errors.ts';
import { runUseCase } from '#db/journal.ts';
import { defineMigration, type Migration } from '#db/migrate.ts';
import { openRegister } from '#db/open-register.ts';
import { smallSchema } from './small-schema.ts';

/** Run by child.ts: `node actor.ts <action> <folder>`. Says one line when it has come where the test wants it. */
const [, , action = '', folder = ''] = process.argv;

const manySheets = `
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
  INSERT INTO sheet (id, folder_id, text) SELECT 'many-' || i, 'f1', hex(randomblob(500)) FROM n;`;

/** Writes far more than the page cache holds, so that the log has pages of it, and then does not end. */
const endlessMigration: Migration = defineMigration(
  1,
  'endless',
  `ALTER TABLE sheet ADD COLUMN added TEXT;
--> statement-breakpoint
${manySheets}
--> statement-breakpoint
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;`,
);

const actions: Record<string, () => Promise<void>> = {
  /** Opens and says so, or says the error's code. */
  async open() {
    try {
      const register = await open(smallSchema);
      say('open');
      register.close();
    } catch (error) {
      say(error instanceof RegisterError ? error.code : String(error));
    }
  },
  /** Opens and keeps it. */
  async own() {
    await open(smallSchema);
    say('open');
    stay();
  },
  /** One use case is done, the next is in the middle. */
  async 'write-and-stay'() {
    const register = await open(smallSchema);
    const call = { actor: 'test', now: new Date().toISOString() };
    runUseCase(register, { ...call, useCase: 'acknowledged' }, () =>
      register.db.exec("INSERT INTO sheet (id, folder_id) VALUES ('kept', 'f1')"),
    );
    runUseCase(register, { ...call, useCase: 'unfinished' }, () => {
      register.db.exec(manySheets);
      say('in the middle');
      stay();
    });
  },
  async 'migrate-and-stay'() {
    say('migrating');
    await open([...smallSchema, endlessMigration]);
  },
  /** A file is on disk, its row is not; a second file is half written. */
  async 'store-file-and-stay'() {
    const register = await open(smallSchema);
    say(register.files.put(Buffer.from('kept without a row')));
    stay();
  },
  /** Another program reads the database. */
  async 'read-with-sqlite'() {
    const db = new Database(join(folder, 'register.db'), { readonly: true, timeout: 0 });
    try {
      say(String(db.prepare('SELECT count(*) FROM sheet').pluck().get()));
    } catch (error) {
      say(error instanceof Database.SqliteError ? error.code : String(error));
    }
  },
};

const uid = Number(process.env['ACTOR_UID'] ?? Number.NaN);
if (!Number.isNaN(uid)) {
  process.setgroups?.([]);
  process.setgid?.(uid);
  process.setuid?.(uid);
}
await actions[action]?.();

function open(migrations: readonly Migration[]) {
  return openRegister({ folder, mode: 'open', appVersion: '0.1.0', migrations });
}

function say(line: string): void {
  // Not console.log: a pipe may not be flushed when the process blocks right after.
  writeSync(1, `${line}\n`);
}

function stay(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
}
