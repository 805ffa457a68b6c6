import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { authoredFiles } from './authored-files.ts';
import { buildFile, printFile } from './build-file.ts';

/**
 * Writes the files of core/law/calendars but that of Hong Kong, which is copied from the gazette by hand:
 * `node core/law/calendars/author/make-calendars.ts`.
 */
const folder = join(import.meta.dirname, '..');
for (const authored of authoredFiles)
  writeFileSync(join(folder, `${authored.id}.json`), printFile(buildFile(authored)));
