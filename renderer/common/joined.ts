/** What there is of these, under one another. */
export const inLines = (...parts: readonly string[]): string => joined(parts, '\n');

/** What there is of these, side by side: "Due in 3 days · FS-2026-0001". */
export const inOneLine = (...parts: readonly string[]): string => joined(parts, ' · ');

function joined(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}
