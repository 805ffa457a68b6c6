import { z } from 'zod';
import regulatorFile from '../arguments/regulators.json' with { type: 'json' };
import { complaintValues } from './complaint.ts';
import { itemsOf, type KindValues } from './kind-values.ts';
import { recipientValues } from './recipient.ts';
import { requestWords } from './request-words.ts';

/** Who looks into a complaint under each regime, by which provision and within what time. English only. */
const regulators = z
  .record(
    z.string(),
    z.strictObject({
      name: z.string(),
      title: z.string(),
      application: z.string(),
      time: z.string(),
      verified: z.boolean(),
      /** What it is asked to do, where that is not to review a refusal. */
      outcomes: z.array(z.string()).optional(),
    }),
  )
  .parse(regulatorFile);

const reviewed = [
  'investigate, and find that the information should be disclosed in whole or in part; and',
  'give me the reasons for your decision.',
];

export const complaintRegulator: KindValues = {
  values: (input) => {
    const { regimeId } = input.request;
    const known = Object.hasOwn(regulators, regimeId) ? regulators[regimeId] : undefined;
    const alike = (text: string) => ({ en: text, zh: text });
    const { request_title } = requestWords(input);
    return {
      ...recipientValues(input, {
        name: alike(known?.name ?? ''),
        short: '',
        form: '',
        title: alike(known?.title ?? ''),
      }),
      ...complaintValues(input),
      request_title: request_title ?? '',
      regulator_application: known?.application ?? '',
      // A time limit that was never checked is for the person to look up and write.
      regulator_time: known?.verified ? known.time : '',
      outcomes: itemsOf(known?.outcomes ?? reviewed),
    };
  },
};
