import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { MenuCommand } from '../../electron/preload/api.ts';
import { giveMenuCommand } from '../common/menu-commands.ts';
import { platform } from '../platform.ts';
import { linkTo, paths } from '../routes.ts';
import { useRegisterActions } from './use-register-actions.ts';
import { focusFilter } from './use-global-shortcuts.ts';
import { palette } from './palette.ts';

/** Answers the desktop's menus where no page does. */
export function useShellMenu(): void {
  const [, navigate] = useLocation();
  const { backUp, undoLast } = useRegisterActions();
  const answers: Partial<Record<MenuCommand, () => void>> = {
    'new-request': () => navigate(linkTo.newRequest()),
    find: focusFilter,
    commands: () => palette.open(),
    print: () => void platform.print(),
    'undo-last-change': () => void undoLast(),
    back: () => window.history.back(),
    forward: () => window.history.forward(),
    'go-today': () => navigate(paths.today),
    'go-requests': () => navigate(paths.requests),
    'go-deadlines': () => navigate(paths.deadlines),
    'go-bodies': () => navigate(paths.bodies),
    'go-campaigns': () => navigate(paths.campaigns),
    'go-templates': () => navigate(paths.templates),
    'go-batches': () => navigate(paths.batches),
    'go-calculator': () => navigate(paths.calculator),
    'go-regimes': () => navigate(paths.regimes),
    'go-revisions': () => navigate(paths.revisions),
    'go-settings': () => navigate(paths.settings),
    'check-register': () => navigate(linkTo.settings('register')),
    'backup-register': () => void backUp(),
    about: () => navigate(linkTo.settings('about')),
  };
  const latest = useRef(answers);
  latest.current = answers;
  useEffect(
    () =>
      window.foolscap?.onMenu((command) => {
        if (!giveMenuCommand(command)) latest.current[command]?.();
      }),
    [],
  );
}
