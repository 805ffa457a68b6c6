import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

/**
 * Unpacks the Chromium inside @sparticuz/chromium into the folder named by TMPDIR, and says where.
 *
 * Its own `executablePath()` is not used: it unpacks straight to its final name in the shared temporary folder, so
 * that a second test process starts a browser that is only half written.
 */
const packed = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
const folder = process.env['TMPDIR'] ?? '';
const archives = ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br'];
await Promise.all(archives.map((name) => inflate(join(packed, name))));
renameSync(join(folder, 'al2023'), join(folder, 'system-libraries'));
