import { ActionIcon, Checkbox, Select, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FactKind, factKind } from '#core/contract/vocabulary.ts';
import { DateField } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import {
  asksAfterHours,
  asksOutcome,
  asksReceipt,
  asksSending,
  asksUntil,
  dateLabelOf,
} from '../requests/fact-kinds.ts';
import { OutcomeField } from '../requests/outcome-fields.tsx';
import { blankFact, type TypedFact } from './calculator-state.ts';
import classes from './law.module.css';

interface FactRowProps {
  number: number;
  fact: TypedFact;
  /** Those the law's clocks use; they are offered first. */
  kinds: readonly FactKind[];
  /** What the core says of this fact, in sentences. */
  problems: readonly string[];
  onChange: (part: Partial<TypedFact>) => void;
  onRemove?: () => void;
}

/** One dated fact of the calculator, with the further fields its kind has. */
export function FactRow({ number, fact, kinds, problems, onChange, onRemove }: FactRowProps) {
  const { t } = useText();
  const item = (kind: FactKind) => ({ value: kind, label: t(`common:fact.${kind}`) });
  const others = factKind.options.filter((kind) => !kinds.includes(kind));
  return (
    <li className={classes.fact} data-wrong={problems.length > 0 || undefined}>
      <div className={classes.factMain} data-removable={onRemove !== undefined || undefined}>
        <Select
          label={t('law:calculator.kind', { number })}
          allowDeselect={false}
          searchable
          value={fact.kind}
          onChange={(chosen) => {
            // What was asked for the old kind only must not stay behind.
            if (chosen !== null) onChange({ ...blankFact(factKind.parse(chosen)), date: fact.date });
          }}
          data={[
            { group: t('law:calculator.kindsUsed'), items: kinds.map(item) },
            { group: t('law:calculator.kindsOther'), items: others.map(item) },
          ]}
        />
        <DateField
          label={t(`requests:fact.date_${dateLabelOf(fact.kind)}`)}
          value={fact.date}
          onChange={(date) => onChange({ date })}
        />
        {onRemove !== undefined && (
          <Tooltip label={t('law:calculator.removeFact', { number })}>
            <ActionIcon mt={24} aria-label={t('law:calculator.removeFact', { number })} onClick={onRemove}>
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <div className={classes.factMore}>
        {(asksReceipt(fact.kind) || fact.kind === 'sent') && (
          <DateField
            label={t('requests:fact.receivedOn')}
            value={fact.receivedOn}
            onChange={(receivedOn) => onChange({ receivedOn })}
          />
        )}
        {asksSending(fact.kind) && (
          <DateField label={t('law:fact.sentOn')} value={fact.sentOn} onChange={(sentOn) => onChange({ sentOn })} />
        )}
        {asksUntil(fact.kind) && (
          <DateField label={t('requests:fact.until')} value={fact.until} onChange={(until) => onChange({ until })} />
        )}
        {asksOutcome(fact.kind) && (
          <OutcomeField
            label={t('requests:fact.outcome')}
            value={fact.outcome}
            onChange={(outcome) => onChange({ outcome })}
          />
        )}
        {asksAfterHours(fact.kind) && (
          <Checkbox
            className={classes.whole ?? ''}
            label={t('law:fact.afterHours')}
            checked={fact.afterHours}
            onChange={(event) => onChange({ afterHours: event.currentTarget.checked })}
          />
        )}
      </div>
      {isUndated(fact) && (
        <p role="status" className={classes.quiet}>
          {t('law:calculator.undated')}
        </p>
      )}
      {problems.length > 0 && (
        <div role="alert" className={classes.problems}>
          {problems.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
    </li>
  );
}

/** Something is said of it, but not when it happened: the core is not asked. */
function isUndated({ kind: _, date, ...more }: TypedFact): boolean {
  return date === null && Object.values(more).some((value) => value !== null && value !== false);
}
