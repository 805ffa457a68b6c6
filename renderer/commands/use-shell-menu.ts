import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { MenuCommand } from '../../electron/preload/api.ts';
import { giveMenuCommand } from '../common/menu-commands.ts';
import { platform } from '../platform.ts';
import { menuPlaces } from './menu-places.ts';
import { useRegisterActions } from './use-register-actions.ts';
import { focusFilter } from './use-global-shortcuts.ts';
import { palette } from './palette.ts';

/** Answers the desktop's menus where no page does. */
export function useShellMenu(): void {
  const [, navigate] = useLocation();
  const { backUp, undoLast } = useRegisterActions();
  const answers: Partial<Record<MenuCommand, () => void>> = {
    find: focusFilter,
    commands: () => palette.open(),
    print: () => void platform.print(),
    'undo-last-change': () => void undoLast(),
    back: () => window.history.back(),
    forward: () => window.history.forward(),
    'backup-register': () => void backUp(),
  };
  const latest = useRef(answers);
  latest.current = answers;
  useEffect(
    () =>
      window.foolscap?.onMenu((command) => {
        if (giveMenuCommand(command)) return;
        const place = menuPlaces[command];
        if (place === undefined) latest.current[command]?.();
        else navigate(place);
      }),
    [navigate],
  );
}
