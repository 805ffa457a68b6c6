import { os } from '#core/procedures.ts';
import { describeCalendar } from './describe-calendar.ts';
import { exportRegime, importRegime } from './exchange-regime.ts';
import { getRegime, listCalendars, listRegimes } from './read-regimes.ts';
import { copyRegime, removeRegime, restoreRegime, saveRegime } from './save-regime.ts';

export const regimes = {
  list: os.regimes.list.handler(({ context, input }) => listRegimes(context, input.removed)),
  get: os.regimes.get.handler(({ context, input }) => getRegime(context, input.id)),
  calendars: os.regimes.calendars.handler(({ context }) => listCalendars(context)),
  calendar: os.regimes.calendar.handler(({ context, input }) => describeCalendar(context, input.id)),
  save: os.regimes.save.handler(({ context, input }) => saveRegime(context, input)),
  copy: os.regimes.copy.handler(({ context, input }) => copyRegime(context, input.id)),
  remove: os.regimes.remove.handler(({ context, input }) => removeRegime(context, input)),
  restore: os.regimes.restore.handler(({ context, input }) => restoreRegime(context, input)),
  export: os.regimes.export.handler(({ context, input }) => exportRegime(context, input.id)),
  import: os.regimes.import.handler(({ context, input }) => importRegime(context, input.text)),
};
