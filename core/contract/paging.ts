import { z } from 'zod';

/** Lists of more than a screen are paged in SQL: `offset` rows skipped, at most `limit` returned. */
export const pageInput = z.object({
  offset: z.number().int().min(0).max(10_000_000).default(0),
  limit: z.number().int().min(1).max(200).default(50),
});
export const sortDirection = z.enum(['asc', 'desc']);
