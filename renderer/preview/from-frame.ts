import { z } from 'zod';
import type { FromFrame } from './messages.ts';

/** The frame draws what a stranger may have written: nothing it says is believed unread. */
export const fromFrame: z.ZodType<FromFrame> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('drawn'), turn: z.number(), pages: z.number().int().min(1).max(10_000) }),
  z.object({ kind: z.literal('failed'), turn: z.number() }),
  z.object({ kind: z.literal('printed') }),
  z.object({ kind: z.literal('escape') }),
  z.object({ kind: z.literal('gap'), name: z.string().max(200) }),
]);
