import type { Regime } from '#core/contract/regimes.ts';
import { citation } from '#core/law/citation.ts';
import type { LawPack } from '#core/law/pack.ts';
import { os } from '#core/procedures.ts';

function toRegime(pack: LawPack): Regime {
  return {
    id: pack.id,
    version: pack.version,
    name: pack.name,
    shortName: pack.shortName,
    jurisdiction: pack.jurisdiction,
    legalForce: pack.legalForce,
    lastChecked: pack.lastChecked,
    requestLetterKind: pack.requestLetterKind,
    clocks: pack.clocks.map(({ id, label, party, amount, unit, authority, verified }) => ({
      id,
      label,
      party,
      amount,
      unit,
      authority,
      verified,
    })),
    refusalGrounds: pack.refusalGrounds.map(({ id, paragraph, label, verified }) => {
      const cite = citation(paragraph);
      return { id, label: { en: `${cite.en}: ${label.en}`, zh: `${cite.zh}：${label.zh}` }, verified };
    }),
    notes: pack.notes.map(({ topic, text, verified }) => ({ topic, text, verified })),
  };
}

export const regimes = {
  list: os.regimes.list.handler(({ context }) => [...context.law.packs.values()].map(toRegime)),
};
