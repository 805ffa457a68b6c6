import { dialog } from 'electron';
import { type ShellLanguage, say } from './words.ts';

export type RefusalChoice =
  | { choice: 'quit' }
  | { choice: 'open'; folder: string }
  | { choice: 'create' }
  | { choice: 'retry' };

/**
 * Tells the user why the register was not opened, in both languages, and asks what to do. Another register is made
 * only by the button that says so.
 */
export async function askAboutRefusal(
  refusal: { code: string; sentence: { en: string; zh: string } },
  language: ShellLanguage,
): Promise<RefusalChoice> {
  const chinese = language === 'zh-Hant-HK';
  const choices: RefusalChoice['choice'][] =
    refusal.code === 'missing'
      ? ['open', 'create', 'quit']
      : refusal.code === 'locked'
        ? ['retry', 'open', 'quit']
        : ['open', 'quit'];
  const labels = {
    open: say(language, 'chooseAnother'),
    create: say(language, 'createHere'),
    retry: say(language, 'tryAgain'),
    quit: say(language, 'quit'),
  };
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: say(language, 'cannotOpen'),
      message: chinese ? refusal.sentence.zh : refusal.sentence.en,
      detail: chinese ? refusal.sentence.en : refusal.sentence.zh,
      buttons: choices.map((one) => labels[one]),
      defaultId: choices.length - 1,
      cancelId: choices.length - 1,
      noLink: true,
    });
    const choice = choices[response] ?? 'quit';
    if (choice !== 'open') return { choice };
    const chosen = await dialog.showOpenDialog({
      title: say(language, 'chooseRegisterTitle'),
      properties: ['openDirectory'],
    });
    const folder = chosen.filePaths[0];
    if (!chosen.canceled && folder !== undefined) return { choice: 'open', folder };
  }
}
