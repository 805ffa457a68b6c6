import type { Translate } from '../i18n/index.ts';
import type { ClockView, Selector } from './pack-view.ts';

/** "21 calendar days"; a promise has no amount. */
export function amountText({ amount, unit }: { amount: number; unit: string }, t: Translate): string {
  return unit === 'promised_date' ? t('law:unit.promised_date') : t(`law:amount.${unit}`, { count: amount });
}

/** "Received by the body, else Request sent; the day itself does not count". */
export function triggerText(clock: ClockView, nameOf: (clockId: string) => string, t: Translate): string {
  const from =
    clock.basis.length > 0
      ? t('law:trigger.from', { facts: selectorsText(clock.basis, t) })
      : t('law:trigger.missed', { clocks: clock.afterMissed.map(nameOf).join(t('law:or')) });
  const parts = [from];
  if (clock.basisDay !== 'date' && clock.basis.length > 0) parts.push(t(`law:trigger.on_${clock.basisDay}`));
  if (clock.unit !== 'promised_date') {
    parts.push(t(clock.triggerDayCounts ? 'law:trigger.dayIn' : 'law:trigger.dayOut'));
    if (clock.direction !== 'forward') parts.push(t(`law:trigger.${clock.direction}`));
    if (clock.rollover !== 'none') parts.push(t('law:trigger.rolls'));
  }
  return parts.join(t('law:listSeparator'));
}

/** The kinds of fact, each once, with what narrows them. */
export function selectorsText(selectors: readonly Selector[], t: Translate): string {
  const names = selectors.map(({ kind, outcomes }) => {
    const fact = t(`common:fact.${kind}`);
    const ends = Array.isArray(outcomes)
      ? outcomes.map((one) => t(`law:outcome.${String(one)}`)).join(t('law:or'))
      : '';
    return ends === '' ? fact : t('law:factSo', { fact, outcomes: ends });
  });
  return [...new Set(names)].join(t('law:or'));
}
