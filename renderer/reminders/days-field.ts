/** Days before a date, as a person writes them: "7, 3, 1, 0". Null where one is not a whole number from 0 to 365. */
export function readDays(typed: readonly string[]): number[] | null {
  const days = typed.map((one) => (/^\d{1,3}$/.test(one.trim()) ? Number(one) : Number.NaN));
  if (days.some((one) => Number.isNaN(one) || one > 365)) return null;
  return [...new Set(days)].sort((a, b) => b - a);
}

/** As many as the contract takes. */
export const mostDays = 12;
