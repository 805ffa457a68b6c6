import { type Arrow, arrows, outermost } from './arrows.ts';
import type { Import } from './read-imports.ts';

/** What breaks a rule of the house, as sentences with their place. Empty is good. */
export function findFaults(imports: Import[]): string[] {
  return [...imports.flatMap(faultOf), ...circles(imports)];
}

function faultOf(one: Import): string[] {
  const place = `${one.from}:${one.line}`;
  if (one.file === undefined && one.package === undefined)
    return [`${place} imports ${one.specifier}, which is not there.`];
  const arrow = arrows.find(({ from }) => one.from.startsWith(from));
  if (arrow === undefined) return [];
  if (one.file !== undefined) {
    if (mayImport(arrow, one, one.file)) return [];
    return [`${place} imports ${one.file}: ${arrow.why}.`];
  }
  if (one.typeOnly || one.package === undefined || one.package.startsWith('node:')) return [];
  const { only, never } = arrow.packages ?? {};
  if (never?.test(one.package) || (only !== undefined && !only.test(one.package))) {
    return [`${place} loads the package ${one.package}: ${arrow.why}.`];
  }
  return [];
}

function mayImport(arrow: Arrow, one: Import, file: string): boolean {
  if (file.startsWith(arrow.from)) return true;
  // The bridge is described by a file of types; anything more of the shell would be the shell in the page.
  if (file === 'electron/preload/api.ts') return arrow.may.includes(file) && one.typeOnly;
  if (outermost.some((folder) => file.startsWith(folder)) && !arrow.from.startsWith('electron/')) return false;
  return arrow.may.some((allowed) => (allowed.endsWith('/') ? file.startsWith(allowed) : file === allowed));
}

/** Files that load each other in a circle. One of types alone is none: nothing is loaded. */
function circles(imports: Import[]): string[] {
  const edges = new Map<string, string[]>();
  for (const one of imports) {
    if (one.file === undefined || one.typeOnly) continue;
    edges.set(one.from, [...(edges.get(one.from) ?? []), one.file]);
  }
  const done = new Set<string>();
  const found = new Set<string>();
  const walk = (file: string, path: string[]) => {
    const at = path.indexOf(file);
    if (at !== -1) {
      found.add(`A circle: ${[...path.slice(at), file].join(' -> ')}.`);
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return [...found];
}
