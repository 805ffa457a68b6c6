import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Outcome, outcome as outcomes } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { useText } from '../i18n/index.ts';
import { answerOutcomes } from './fact-kinds.ts';

interface OutcomeFieldProps {
  label: string;
  value: Outcome | null;
  onChange: (value: Outcome | null) => void;
  hideLabel?: boolean;
}

export function OutcomeField({ label, value, onChange, hideLabel = false }: OutcomeFieldProps) {
  const { t } = useText();
  const offered: readonly Outcome[] =
    value === null || answerOutcomes.some((one) => one === value) ? answerOutcomes : [...answerOutcomes, value];
  return (
    <Select
      {...(hideLabel ? { 'aria-label': label } : { label })}
      clearable
      placeholder={t('requests:outcome.choose')}
      value={value}
      onChange={(chosen) => onChange(outcomes.safeParse(chosen).data ?? null)}
      data={offered.map((one) => ({ value: one, label: t(`common:outcome.${one}`) }))}
    />
  );
}

/** The refusal grounds of the law pack, as letters cite them. */
export function GroundsField({
  regimeId,
  value,
  onChange,
  label,
}: {
  regimeId: string;
  value: string[];
  onChange: (value: string[]) => void;
  label: string;
}) {
  const { t, bi } = useText();
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const grounds = regimes.data?.find((one) => one.id === regimeId)?.refusalGrounds ?? [];
  return (
    <MultiSelect
      label={label}
      searchable
      clearable
      value={value}
      onChange={onChange}
      placeholder={value.length === 0 ? t('requests:grounds.choose') : ''}
      nothingFoundMessage={t('requests:filter.nothing')}
      data={grounds.map((ground) => ({
        value: ground.id,
        label: ground.verified ? bi(ground.label) : t('requests:grounds.unverified', { ground: bi(ground.label) }),
      }))}
    />
  );
}

/** The names of cited grounds, for reading. */
export function useGroundNames(regimeId: string): (ids: readonly string[]) => string[] {
  const { bi } = useText();
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const grounds = regimes.data?.find((one) => one.id === regimeId)?.refusalGrounds ?? [];
  return (ids) =>
    ids.map((id) => {
      const ground = grounds.find((one) => one.id === id);
      return ground === undefined ? id : bi(ground.label);
    });
}
