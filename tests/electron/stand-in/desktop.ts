import { EventEmitter } from 'node:events';
import type { Dialog, MenuItemConstructorOptions, NativeTheme, Screen, Shell } from 'electron';

/** Dialogs nobody answered, for the test to see; a test answers by putting its own function in, as on real Electron. */
type Asked = { kind: string; options: unknown };
const asked: Asked[] = [];

function unanswered(kind: string, args: unknown[]): void {
  asked.push({ kind, options: args.at(-1) });
  console.error(`A dialog was shown and nobody answered it: ${kind} ${JSON.stringify(args.at(-1))}`);
}

export const dialog = {
  asked,
  showMessageBox: async (...args: unknown[]) => {
    unanswered('message', args);
    // Nobody is there to press a button.
    return await new Promise<{ response: number; checkboxChecked: boolean }>(() => {});
  },
  showOpenDialog: async (...args: unknown[]) => {
    unanswered('open', args);
    const filePaths: string[] = [];
    return { canceled: true, filePaths };
  },
  showSaveDialog: async (...args: unknown[]) => {
    unanswered('save', args);
    return { canceled: true, filePath: '' };
  },
} satisfies Pick<Dialog, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'> & { asked: Asked[] };

const opened: string[] = [];
export const shell = {
  opened,
  openExternal: async (url: string) => void opened.push(url),
  openPath: async (path: string) => {
    opened.push(path);
    return '';
  },
} satisfies Pick<Shell, 'openExternal' | 'openPath'> & { opened: string[] };

class StandInMenu {
  static #application: StandInMenu | null = null;
  readonly items: StandInItem[];

  constructor(items: StandInItem[]) {
    this.items = items;
  }

  static buildFromTemplate(template: MenuItemConstructorOptions[]): StandInMenu {
    return new StandInMenu(template.map((one) => new StandInItem(one)));
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.#application = menu;
  }

  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.#application;
  }

  getMenuItemById(id: string): StandInItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }
}

class StandInItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly accelerator: string | undefined;
  readonly submenu: StandInMenu | undefined;
  readonly #options: MenuItemConstructorOptions;

  constructor(options: MenuItemConstructorOptions) {
    this.#options = options;
    this.id = options.id;
    this.label = options.label ?? '';
    this.accelerator = typeof options.accelerator === 'string' ? options.accelerator : undefined;
    this.submenu = Array.isArray(options.submenu) ? StandInMenu.buildFromTemplate(options.submenu) : undefined;
  }

  click(): void {
    const { click } = this.#options;
    if (click !== undefined) Reflect.apply(click, undefined, []);
  }
}

export { StandInMenu as Menu };

const shown: { title: string; body: string }[] = [];
export class Notification extends EventEmitter {
  static readonly shown = shown;
  readonly #options: { title: string; body: string };

  constructor(options: { title: string; body: string }) {
    super();
    this.#options = options;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    shown.push(this.#options);
  }
}

const workArea = { x: 0, y: 0, width: 1920, height: 1040 };
export const screen = { getAllDisplays: () => [{ workArea }] } satisfies Record<
  keyof Pick<Screen, 'getAllDisplays'>,
  unknown
>;
export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<NativeTheme, 'shouldUseDarkColors'>;
