const windowMs = 60_000;
const waits = [200, 1_000, 4_000];

/**
 * How long to wait before the next start, in milliseconds, after crashes at these times (milliseconds, oldest first);
 * undefined after more than three within a minute: something is wrong that another start will not mend.
 */
export function backOff(crashes: readonly number[], now: number): number | undefined {
  const recent = crashes.filter((at) => now - at < windowMs).length;
  return waits[Math.max(recent, 1) - 1];
}
