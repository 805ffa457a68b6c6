import { type ComboboxItem, type ComboboxItemGroup, Select, type SelectProps } from '@mantine/core';
import type { Regime } from '#core/contract/regimes.ts';
import { useText } from '../i18n/index.ts';
import { byJurisdiction, jurisdictionName } from './jurisdiction.ts';

interface RegimeSelectProps extends Pick<SelectProps, 'label' | 'description' | 'w'> {
  regimes: readonly Regime[];
  value: string | null;
  onChange: (regimeId: string) => void;
}

/** One law out of many: grouped by place, found by any words of its names in either language. */
export function RegimeSelect({ regimes, value, onChange, ...field }: RegimeSelectProps) {
  const { t, bi } = useText();
  const words = new Map(
    regimes.map((one) => [
      one.id,
      [one.name.en, one.name.zh, one.shortName.en, one.shortName.zh, jurisdictionName(one.jurisdiction, t)]
        .join(' ')
        .toLowerCase(),
    ]),
  );
  const fits = (id: string, search: string) =>
    search
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.get(id)?.includes(word));
  return (
    <Select
      {...field}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('law:noneFound')}
      maxDropdownHeight={420}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      data={byJurisdiction(regimes, t).map(([group, those]) => ({
        group,
        items: those.map((one) => ({
          value: one.id,
          label: one.own ? t('law:ownNamed', { name: bi(one.name) }) : bi(one.name),
        })),
      }))}
      filter={({ options, search, limit }) =>
        options
          .map((one) => (isGroup(one) ? { ...one, items: one.items.filter((item) => fits(item.value, search)) } : one))
          .filter((one) => !isGroup(one) || one.items.length > 0)
          .slice(0, limit)
      }
    />
  );
}

function isGroup(option: ComboboxItem | ComboboxItemGroup<ComboboxItem>): option is ComboboxItemGroup<ComboboxItem> {
  return 'group' in option;
}
