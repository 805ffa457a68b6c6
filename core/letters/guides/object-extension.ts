import { eq } from 'drizzle-orm';
import { body } from '#db/schema/index.ts';
import type { Guide } from './letter-guide.ts';
import { askMany, askOne, askText, chosenTexts, optionsOf } from './steps.ts';

/** Whether they gave a reason and which, and why it does not do. */
export const objectExtensionGuide: Guide = ({ context, request, language, answers }) => {
  const given = askOne('reason_given', 'no', answers);
  const reason = given.answer === 'yes' ? askText('stated_reason', answers) : null;
  const why = askMany('extension_arguments', optionsOf('extension_arguments'), [], answers);
  const to = context.register.orm.select().from(body).where(eq(body.id, request.bodyId)).get();
  const form = to?.formZh.trim() || '貴機構';
  return {
    steps: [given.step, ...(reason ? [reason.step] : []), why.step].map((step) => ({
      ...step,
      options: step.options.map((one) => ({
        ...one,
        label: { en: one.label.en, zh: one.label.zh.replaceAll('{form}', () => form) },
      })),
    })),
    values: {
      stated_reason: reason?.answer ?? '',
      arguments: chosenTexts(why, language)
        .join('\n')
        .replaceAll('{form}', () => form),
    },
  };
};
