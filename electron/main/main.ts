import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, session, shell } from 'electron';
import { chooseRegister, readStartRequest, type RegisterChoice } from '../host/choose-register.ts';
import { dataFolder } from '../host/data-folder.ts';
import { readShellMemory, rememberRegister, updateShellMemory } from '../host/shell-memory.ts';
import type { CoreState, MenuCommand } from '../preload/api.ts';
import { answerLetters } from './answer-letters.ts';
import { declareAppScheme, serveApp } from './app-protocol.ts';
import { CoreKeeper, type OpenOptions } from './core-keeper.ts';
import { brokerCorePorts } from './core-port.ts';
import { answerFiles, exportsFolder } from './files.ts';
import { guardAllContents, guardSession } from './guard-contents.ts';
import { buildMenu } from './menu.ts';
import { sweepCopies } from './opened-copies.ts';
import { askAboutRefusal } from './refused-register.ts';
import { answerShellRequests } from './shell-requests.ts';
import { focusWindow, openWindow } from './window.ts';
import { languageOf, type ShellLanguage, say } from './words.ts';

/**
 * The desktop shell: windows, menus, dialogs and the life cycle, and nothing else. What Foolscap knows is in the core
 * process. Read from top to bottom, this is the order in which things happen.
 */
const data = dataFolder();
app.setName('Foolscap');
app.setPath('userData', data);

const choice = chooseRegister(data, readStartRequest(process.argv.slice(1)));
if (app.requestSingleInstanceLock({ folder: choice.folder })) run(choice);
else app.quit();

function run(first: RegisterChoice): void {
  declareAppScheme();
  guardAllContents();
  app.on('second-instance', (_event, _argv, _folder, asked) => meetSecondInstance(asked));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let closing: 'no' | 'under way' | 'done' = 'no';
  app.on('before-quit', (event) => {
    if (closing === 'done') return;
    event.preventDefault();
    if (closing === 'under way') return;
    closing = 'under way';
    void closeThenQuit();
  });

  let language: ShellLanguage = 'en';
  let register = first;
  const keeper = new CoreKeeper(join(import.meta.dirname, 'core-process.js'), optionsFor(first));
  const windows = () => BrowserWindow.getAllWindows();
  keeper.on('state', (state) => void onCoreState(state));

  void app.whenReady().then(() => {
    language = readShellMemory(data).language ?? languageOf(app.getLocale());
    guardSession(session.defaultSession);
    serveApp(session.defaultSession, join(import.meta.dirname, '..', 'renderer'));
    brokerCorePorts(keeper, windows);
    answerFiles(() => language);
    const endWatching = answerLetters();
    app.once('will-quit', endWatching);
    answerShellRequests(data, (next) => {
      language = next;
      showMenu();
    });
    showMenu();
    // The register and the page are opened at the same time: the page's first calls wait in its port.
    keeper.start();
    openWindow(data);
    // Not before them: nobody waits for it.
    sweepCopies(exportsFolder());
    app.on('activate', () => {
      if (windows().length === 0) openWindow(data);
    });
  });

  async function onCoreState(state: CoreState): Promise<void> {
    if (state.state === 'ready') rememberRegister(data, register.folder);
    if (state.state === 'failed') await onFailed(state.sentence);
    if (state.state !== 'refused') return;
    const answer = await askAboutRefusal(state, language);
    if (answer.choice === 'quit') return app.quit();
    if (answer.choice === 'open') {
      register = { ...register, folder: answer.folder, mode: 'open' };
      updateShellMemory(data, { chosenRegister: answer.folder });
    }
    if (answer.choice === 'create') register = { ...register, mode: 'create' };
    keeper.start(optionsFor(register));
  }

  async function onFailed(sentence: { en: string; zh: string }): Promise<void> {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: say(language, 'coreFailed'),
      message: language === 'en' ? sentence.en : sentence.zh,
      buttons: [say(language, 'tryAgain'), say(language, 'quit')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response === 1) app.quit();
    else keeper.tryAgain();
  }

  /** Quitting waits for the checkpoint: only then is everything in register.db and the lock given up. */
  async function closeThenQuit(): Promise<void> {
    const clean = await keeper.close();
    if (!clean) console.error('The register was not closed in order; it is checked when it is next opened.');
    closing = 'done';
    app.quit();
  }

  function showMenu(): void {
    const send = (command: MenuCommand) =>
      (BrowserWindow.getFocusedWindow() ?? windows()[0])?.webContents.send('menu', command);
    Menu.setApplicationMenu(
      buildMenu(language, {
        send,
        openRegisterFolder: () => void shell.openPath(register.folder),
        about: () => void showAbout(),
      }),
    );
  }

  async function showAbout(): Promise<void> {
    const { electron = '', chrome = '', node } = process.versions;
    await dialog.showMessageBox({
      type: 'info',
      title: say(language, 'about'),
      message: 'Foolscap',
      detail: say(language, 'aboutDetail', {
        version: __APP_VERSION__,
        electron,
        chrome,
        node,
        folder: register.folder,
      }),
      buttons: [say(language, 'ok')],
    });
  }

  /** Another start: show the window that is there. One that asked for another register is told why it got this one. */
  function meetSecondInstance(asked: unknown): void {
    const window = windows()[0] ?? openWindow(data);
    focusWindow(window);
    const folder = typeof asked === 'object' && asked !== null && 'folder' in asked ? asked.folder : undefined;
    if (typeof folder !== 'string' || folder === register.folder) return;
    void dialog.showMessageBox(window, {
      type: 'info',
      message: say(language, 'otherOpen', { path: folder }),
      buttons: [say(language, 'ok')],
    });
  }
}

function optionsFor(register: RegisterChoice): OpenOptions {
  return {
    ...register,
    appVersion: __APP_VERSION__,
    libraryFolder: join(import.meta.dirname, '..', 'library'),
    today: process.env['FOOLSCAP_TODAY'],
  };
}
