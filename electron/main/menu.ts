import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../preload/api.ts';
import { type ShellLanguage, say, type Word } from './words.ts';

export interface MenuActions {
  /** Passes a command to the page. */
  send(command: MenuCommand): void;
  openRegisterFolder(): void;
  about(): void;
}

/** The native menus with their accelerators, in one language. Each command item's id is its command, for tests and for state. */
export function buildMenu(language: ShellLanguage, actions: MenuActions): Menu {
  const mac = process.platform === 'darwin';
  const t = (word: Word) => say(language, word);
  const command = (id: MenuCommand, word: Word, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label: t(word),
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => actions.send(id),
  });
  const role = (name: NonNullable<MenuItemConstructorOptions['role']>, word: Word): MenuItemConstructorOptions => ({
    role: name,
    label: t(word),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const about: MenuItemConstructorOptions = { id: 'about', label: t('about'), click: () => actions.about() };

  const application: MenuItemConstructorOptions = {
    label: 'Foolscap',
    submenu: [
      about,
      line,
      command('go-settings', 'settings', 'Command+,'),
      line,
      role('hide', 'hide'),
      line,
      role('quit', 'quit'),
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: t('file'),
    submenu: [
      command('new-request', 'newRequest', 'CommandOrControl+N'),
      command('save', 'save', 'CommandOrControl+S'),
      line,
      command('export-letter', 'exportLetter', 'CommandOrControl+E'),
      command('print', 'print', 'CommandOrControl+P'),
      line,
      command('backup-register', 'backup'),
      command('check-register', 'check'),
      ...(mac
        ? [line, role('close', 'close')]
        : [line, command('go-settings', 'settings', 'Control+,'), line, role('quit', 'exit')]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: t('edit'),
    submenu: [
      role('undo', 'undo'),
      role('redo', 'redo'),
      line,
      role('cut', 'cut'),
      role('copy', 'copy'),
      role('paste', 'paste'),
      role('selectAll', 'selectAll'),
      line,
      command('find', 'find', 'CommandOrControl+F'),
      // Not Ctrl+Z: that belongs to the text being typed.
      command('undo-last-change', 'undoChange', 'CommandOrControl+Alt+Z'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: t('view'),
    submenu: [
      command('commands', 'commands', 'CommandOrControl+K'),
      line,
      role('zoomIn', 'zoomIn'),
      role('zoomOut', 'zoomOut'),
      role('resetZoom', 'zoomReset'),
      line,
      role('togglefullscreen', 'fullScreen'),
      role('reload', 'reload'),
    ],
  };
  /** In the order of the navigation. The settings are where the desktop looks for them. */
  const pages: [MenuCommand, Word][] = [
    ['go-today', 'today'],
    ['go-requests', 'requests'],
    ['go-deadlines', 'deadlines'],
    ['go-bodies', 'bodies'],
    ['go-campaigns', 'campaigns'],
    ['go-templates', 'templates'],
    ['go-batches', 'batches'],
    ['go-calculator', 'calculator'],
    ['go-regimes', 'regimes'],
    ['go-revisions', 'revisions'],
  ];
  const go: MenuItemConstructorOptions = {
    label: t('go'),
    submenu: [
      command('back', 'back', mac ? 'Command+[' : 'Alt+Left'),
      command('forward', 'forward', mac ? 'Command+]' : 'Alt+Right'),
      line,
      // Nine have a figure: the tenth's belongs to the actual size.
      ...pages.map(([id, word], index) => command(id, word, index < 9 ? `CommandOrControl+${index + 1}` : undefined)),
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: t('help'),
    submenu: [
      { id: 'open-folder', label: t('openFolder'), click: () => actions.openRegisterFolder() },
      ...(mac ? [] : [line, about]),
    ],
  };
  return Menu.buildFromTemplate([...(mac ? [application] : []), file, edit, view, go, help]);
}
