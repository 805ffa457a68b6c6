import { join } from 'node:path';
import { findFaults } from './find-faults.ts';
import { readImports } from './read-imports.ts';

/** `npm run check:arrows`: the architecture rule over the whole program. */
const imports = readImports(join(import.meta.dirname, '..', '..'), ['core', 'db', 'templates', 'electron', 'renderer']);
const faults = findFaults(imports);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(`The arrows hold: ${imports.length} imports of ${new Set(imports.map((one) => one.from)).size} files.`);
