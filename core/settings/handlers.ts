import { os } from '#core/procedures.ts';
import { addHoliday, listHolidayAdditions, removeHoliday } from './holidays.ts';
import { readPreferences, savePreferences } from './preferences.ts';
import { listSenders, removeSender, saveSender } from './senders.ts';

export const settings = {
  get: os.settings.get.handler(({ context }) => ({
    preferences: readPreferences(context),
    senders: listSenders(context),
    holidayAdditions: listHolidayAdditions(context),
  })),
  savePreferences: os.settings.savePreferences.handler(({ context, input }) => savePreferences(context, input)),
  saveSender: os.settings.saveSender.handler(({ context, input }) => saveSender(context, input)),
  removeSender: os.settings.removeSender.handler(({ context, input }) => removeSender(context, input.id)),
  addHoliday: os.settings.addHoliday.handler(({ context, input }) => addHoliday(context, input)),
  removeHoliday: os.settings.removeHoliday.handler(({ context, input }) => removeHoliday(context, input.id)),
};
