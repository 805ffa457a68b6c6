import { IconX } from '@tabler/icons-react';
import { useText } from '../i18n/index.ts';
import classes from './filter-chips.module.css';

export interface FilterChip {
  id: string;
  name: string;
  value: string;
  onOff: () => void;
}

/** The filters that are set and stand behind a button, each to be taken off; nothing where there are none. */
export function FilterChips({ chips }: { chips: readonly FilterChip[] }) {
  const { t } = useText();
  if (chips.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t('common:list.filtersInForce')}>
      {chips.map(({ id, name, value, onOff }) => (
        <li key={id}>
          <button
            type="button"
            className={classes.chip}
            onClick={onOff}
            aria-label={t('common:list.takeOffFilter', { filter: `${name}: ${value}` })}
          >
            <span>{name}</span> {value}
            <IconX size={13} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
