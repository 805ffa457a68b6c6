import type { Regime } from '#core/contract/regimes.ts';
import type { Translate } from '../i18n/index.ts';

/** The place a law belongs to, by its code; what a person typed for an own regime stands as typed. */
export function jurisdictionName(code: string, t: Translate): string {
  const known = t(`law:jurisdiction.${code}`);
  return known === `jurisdiction.${code}` ? code : known;
}

/** Laws by place in the order they come, Hong Kong's first. */
export function byJurisdiction(regimes: readonly Regime[], t: Translate): [string, Regime[]][] {
  return [...Map.groupBy(regimes, ({ jurisdiction }) => jurisdiction)]
    .toSorted(([a], [b]) => Number(b === 'HK') - Number(a === 'HK'))
    .map(([code, those]) => [jurisdictionName(code, t), those]);
}
