import { os } from '#core/procedures.ts';
import { countReminders, reminderPage } from '#db/queries/agenda.ts';
import { addReminder, editReminder, removeReminder, setReminderDone } from './change-reminder.ts';
import { dueNotices, markShown, readNoticeSettings, saveNoticeSettings } from './due-notices.ts';

export const reminders = {
  page: os.reminders.page.handler(({ context, input }) => {
    const today = context.today();
    const rows = reminderPage(context.register.db, input, today);
    return { rows: rows.map((row) => ({ kind: 'reminder' as const, ...row })), today };
  }),
  count: os.reminders.count.handler(({ context, input }) => ({ count: countReminders(context.register.db, input) })),
  add: os.reminders.add.handler(({ context, input }) => addReminder(context, input)),
  edit: os.reminders.edit.handler(({ context, input }) => editReminder(context, input)),
  setDone: os.reminders.setDone.handler(({ context, input }) => setReminderDone(context, input)),
  remove: os.reminders.remove.handler(({ context, input }) => removeReminder(context, input)),
  due: os.reminders.due.handler(({ context }) => dueNotices(context)),
  shown: os.reminders.shown.handler(({ context, input }) => markShown(context, input.keys)),
  noticeSettings: os.reminders.noticeSettings.handler(({ context }) => readNoticeSettings(context)),
  saveNoticeSettings: os.reminders.saveNoticeSettings.handler(({ context, input }) =>
    saveNoticeSettings(context, input),
  ),
};
