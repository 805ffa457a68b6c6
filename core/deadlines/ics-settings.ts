import { accessSync, constants, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { eq } from 'drizzle-orm';
import { type IcsSettings, icsSettings } from '#core/contract/deadlines.ts';
import type { Bilingual } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { keepSetting } from '#core/settings/keep-setting.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import { setting } from '#db/schema/index.ts';
import { fillText, inBoth } from './fill-text.ts';
import texts from './messages/ics.json' with { type: 'json' };

const settingName = 'calendarFile';
export const icsFileName = 'foolscap-deadlines.ics';

/** Private by default: a calendar is shared, synchronised and shown on locked screens. */
export function readIcsSettings(context: CoreContext): IcsSettings {
  const row = context.register.orm.select().from(setting).where(eq(setting.name, settingName)).get();
  const kept = icsSettings.safeParse(row?.value);
  if (kept.success) return kept.data;
  return {
    folder: null,
    subjects: false,
    alarmDays: [7, 1],
    language: readPreferences(context).interfaceLanguage,
  };
}

export interface IcsFileState {
  writtenAt: string | null;
  problem: Bilingual | null;
}

/** How the kept file of each open register is doing; it is gone with the process, and found out again. */
const states = new WeakMap<object, IcsFileState>();

export const icsFileState = (context: CoreContext): IcsFileState =>
  states.get(context.register.db) ?? { writtenAt: null, problem: null };

export function noteIcsFileState(context: CoreContext, state: IcsFileState): void {
  states.set(context.register.db, state);
}

export function readIcsState(context: CoreContext) {
  const settings = readIcsSettings(context);
  const file = settings.folder === null ? null : join(settings.folder, icsFileName);
  const none = { writtenAt: null, problem: null };
  return { ...settings, file, ...(file === null ? none : icsFileState(context)) };
}

export function saveIcsSettings(context: CoreContext, wanted: Partial<IcsSettings>): IcsSettings {
  const value = { ...readIcsSettings(context), ...wanted };
  if (value.folder === '') value.folder = null;
  if (value.folder !== null && wanted.folder !== undefined) {
    const problem = folderProblem(context, value.folder);
    if (problem !== null) throw invalid({ code: 'ics_folder', path: 'folder', sentence: problem });
    value.folder = resolve(value.folder);
  }
  change(context, 'saveIcsSettings', { names: Object.keys(wanted) }, () => keepSetting(context, settingName, value));
  return value;
}

/** Why no file can be kept in a folder, or null. The folder is the user's choice; nothing is made there but the file. */
function folderProblem(context: CoreContext, folder: string): Bilingual | null {
  if (!isAbsolute(folder)) return texts.problems.notAbsolute;
  const within = relative(resolve(context.register.folder), resolve(folder));
  if (within === '' || !(within.startsWith('..') || isAbsolute(within))) return texts.problems.insideRegister;
  try {
    if (!statSync(folder).isDirectory()) return fillText(texts.problems.notThere, { folder: inBoth(folder) });
  } catch {
    return fillText(texts.problems.notThere, { folder: inBoth(folder) });
  }
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return fillText(texts.problems.notWritable, { folder: inBoth(folder) });
  }
  return null;
}
