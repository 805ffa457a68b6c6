import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the shell remembers between starts, in `shell.json` of the data folder. Nothing of a letter or a request. */
export interface ShellMemory {
  /** Folders in which a register was once open: if one is missing now, that is said, and none is made in its place. */
  knownRegisters: string[];
  /** The register chosen in a dialog, opened when no other is asked for. */
  chosenRegister: string | null;
  language: 'en' | 'zh-Hant-HK' | null;
  window: WindowPlace | null;
}

export interface WindowPlace {
  x: number;
  y: number;
  width: number;
  height: number;
  maximized: boolean;
}

const mostKnown = 50;

export function readShellMemory(folder: string): ShellMemory {
  const kept = readObject(join(folder, 'shell.json'));
  const known = kept['knownRegisters'];
  const chosen = kept['chosenRegister'];
  const language = kept['language'];
  return {
    knownRegisters: Array.isArray(known) ? known.filter((one) => typeof one === 'string') : [],
    chosenRegister: typeof chosen === 'string' ? chosen : null,
    language: language === 'en' || language === 'zh-Hant-HK' ? language : null,
    window: readPlace(kept['window']),
  };
}

/** Keeps what changed. A memory that cannot be written must not stop the program: the register itself is safe. */
export function updateShellMemory(folder: string, change: Partial<ShellMemory>): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const next = { ...readShellMemory(folder), ...change };
    const file = join(folder, 'shell.json');
    const draft = `${file}.${process.pid}.new`;
    writeFileSync(draft, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, file);
  } catch (error) {
    console.error(
      `Foolscap could not keep its window and folder settings: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** Notes that a register was open in `register`, newest first. */
export function rememberRegister(folder: string, register: string): void {
  const { knownRegisters } = readShellMemory(folder);
  const others = knownRegisters.filter((one) => one !== register);
  updateShellMemory(folder, { knownRegisters: [register, ...others].slice(0, mostKnown) });
}

function readObject(file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function readPlace(value: unknown): WindowPlace | null {
  if (!isRecord(value)) return null;
  const { x, y, width, height, maximized } = value;
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  return { x, y, width, height, maximized: maximized === true };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}
