import { z } from 'zod';
import { bodyKind } from '#core/contract/vocabulary.ts';
import data from './hong-kong.json' with { type: 'json' };

/**
 * The bodies Foolscap comes with: 92 of Hong Kong, each detail with its source. A blank is a detail nobody found, not
 * one to guess. Checked when they go into a register, so that a slip in the data is a sentence and not a wrong letter.
 */
const builtInBodies = z.object({
  version: z.iso.date(),
  bodies: z.array(
    z.object({
      key: z.string().min(1),
      nameEn: z.string().min(1),
      nameZh: z.string().min(1),
      shortZh: z.string(),
      formZh: z.string(),
      kind: bodyKind,
      addresseeEn: z.string(),
      addresseeZh: z.string(),
      addressEn: z.string(),
      addressZh: z.string(),
      email: z.string(),
      phone: z.string(),
      fax: z.string(),
      regimeIds: z.array(z.string()),
      codeStatus: z.string(),
      ombudsman: z.string(),
      namesVerified: z.boolean(),
      nameSources: z.array(z.string()),
      contactSource: z.string(),
      contactCheckedOn: z.iso.date().nullable(),
      contactVerified: z.boolean(),
      verifiedFields: z.array(z.string()),
      mailboxes: z.array(
        z.object({
          email: z.string(),
          role: z.string(),
          label: z.string(),
          sourceUrl: z.string(),
          verified: z.boolean(),
        }),
      ),
      notes: z.string(),
    }),
  ),
});

/** Their keys, without a look at the rest. */
export const builtInKeys = (): string[] => data.bodies.map(({ key }) => key);

export const readBuiltInBodies = () => builtInBodies.parse(data).bodies;
