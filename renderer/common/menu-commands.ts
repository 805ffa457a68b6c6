import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../../electron/preload/api.ts';

/**
 * Commands of the desktop's menus, for the page that can answer them: a letter answers `export-letter`, a form `save`.
 * The last component that listens wins; with none, the program's own answer is given.
 */
const handlers = new Map<MenuCommand, (() => void)[]>();

export function useMenuCommand(command: MenuCommand, run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const mine = () => latest.current();
    handlers.set(command, [...(handlers.get(command) ?? []), mine]);
    return () => {
      handlers.set(
        command,
        (handlers.get(command) ?? []).filter((one) => one !== mine),
      );
    };
  }, [command]);
}

/** True if somebody on the page answered. */
export function giveMenuCommand(command: MenuCommand): boolean {
  const run = handlers.get(command)?.at(-1);
  run?.();
  return run !== undefined;
}
