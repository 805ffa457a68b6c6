import { z } from 'zod';
import { bilingual } from '#core/contract/vocabulary.ts';
import rulesFile from '../arguments/extension.json' with { type: 'json' };
import { dayIn, inLanguage, type KindValues } from './kind-values.ts';
import { requestWords } from './request-words.ts';

/** What each regime says of an extension, and which clocks ran before it, the later first. */
const rules = z
  .record(z.string(), z.strictObject({ before: z.array(z.string()).min(1), rule: bilingual, verified: z.boolean() }))
  .parse(rulesFile);

export const objectExtension: KindValues = {
  values: (input) => {
    const { request, facts, language } = input;
    const notice =
      facts.log.findLast((one) => one.kind === 'extension_notice') ??
      facts.log.findLast((one) => one.kind === 'interim_reply');
    const rule = Object.hasOwn(rules, request.regimeId) ? rules[request.regimeId] : undefined;
    const before = rule?.before
      .map((id) => facts.clocks.find((one) => one.clockId === id && !one.conditional))
      .find((one) => one !== undefined);
    return {
      ...requestWords(input),
      notice_date: dayIn(language, notice?.date),
      extended_to: dayIn(language, notice?.until),
      original_due: dayIn(language, before?.dueDate),
      notice_late: notice !== undefined && before !== undefined && notice.date > before.dueDate,
      extension_rule: rule ? inLanguage(language, rule.rule) : '',
      ...(notice && notice.theirReference !== '' ? { their_reference: notice.theirReference } : {}),
    };
  },
};
