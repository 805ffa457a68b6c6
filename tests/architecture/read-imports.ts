import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, posix, relative, sep } from 'node:path';
import { isBuiltin } from 'node:module';
import { parseSync } from 'vite';

export interface Import {
  /** From the root, with `/`. */
  from: string;
  specifier: string;
  line: number;
  /** Nothing is loaded at run time. */
  typeOnly: boolean;
  /** Where it leads: a file of ours, or the name of a package; undefined where it leads nowhere. */
  file?: string;
  package?: string;
}

/** Every import of every TypeScript and JavaScript file under these folders of `root`. */
export function readImports(root: string, folders: string[]): Import[] {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: root }));
  return files.filter((file) => !file.endsWith('.d.ts')).flatMap((file) => importsOf(root, file.split(sep).join('/')));
}

function importsOf(root: string, from: string): Import[] {
  const text = readFileSync(join(root, from), 'utf8');
  const { module } = parseSync(from, text);
  const found: { specifier: string; at: number; typeOnly: boolean }[] = [];
  for (const one of module.staticImports) {
    const typeOnly = one.entries.length > 0 && one.entries.every((entry) => entry.isType);
    found.push({ specifier: one.moduleRequest.value, at: one.start, typeOnly });
  }
  for (const one of module.staticExports) {
    for (const entry of one.entries) {
      if (entry.moduleRequest)
        found.push({ specifier: entry.moduleRequest.value, at: one.start, typeOnly: entry.isType });
    }
  }
  for (const one of module.dynamicImports) {
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(text.slice(one.moduleRequest.start, one.moduleRequest.end));
    if (literal?.[1] !== undefined) found.push({ specifier: literal[1], at: one.start, typeOnly: false });
  }
  return found.map(({ specifier, at, typeOnly }) => ({
    from,
    specifier,
    typeOnly,
    line: text.slice(0, at).split('\n').length,
    ...resolve(root, from, specifier),
  }));
}

function resolve(root: string, from: string, specifier: string): { file?: string; package?: string } {
  const [bare = specifier] = specifier.split('?');
  if (bare.startsWith('#')) return existingFile(root, bare.slice(1));
  if (bare.startsWith('.')) return existingFile(root, posix.join(dirname(from).split(sep).join('/'), bare));
  if (isBuiltin(bare)) return { package: bare };
  const name = bare.startsWith('@') ? bare.split('/').slice(0, 2).join('/') : (bare.split('/')[0] ?? bare);
  return existsSync(join(root, 'node_modules', name)) ? { package: name } : {};
}

/** Our imports carry their extension; that is what makes a rule about paths exact. */
function existingFile(root: string, path: string): { file?: string } {
  const full = join(root, path);
  if (extname(path) === '' || !existsSync(full) || !statSync(full).isFile()) return {};
  return { file: relative(root, full).split(sep).join('/') };
}
