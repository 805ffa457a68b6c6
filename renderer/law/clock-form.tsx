import { ActionIcon, Checkbox, Collapse, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clockParty, factKind } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { useText } from '../i18n/index.ts';
import { PairFields } from './pair-fields.tsx';
import classes from './law.module.css';
import { basisDays, type ClockView, directions, rollovers, type Selector, units } from './pack-view.ts';

interface ClockFormProps {
  at: number;
  clock: ClockView;
  /** The core's sentences by path ("clocks.0.amount"). */
  problems: ReadonlyMap<string, string[]>;
  onChange: (part: Partial<ClockView>) => void;
  onRemove?: () => void;
}

/** One clock of an own law. What the form does not ask for (a copy may have more) stays as it is. */
export function ClockForm({ at, clock, problems, onChange, onRemove }: ClockFormProps) {
  const { t, bi } = useText();
  const [more, setMore] = useState(false);
  const calendars = useQuery(orpc.regimes.calendars.queryOptions({ input: {} }));
  const path = `clocks.${at}`;
  const errorAt = (field: string) => problems.get(`${path}.${field}`)?.join(' ');
  const whole = problems.get(path);
  const wrong = [...problems.keys()].some((one) => one === path || one.startsWith(`${path}.`));
  const promised = clock.unit === 'promised_date';
  const facts = factKind.options.map((kind) => ({ value: kind, label: t(`common:fact.${kind}`) }));
  const Icon = more ? IconChevronDown : IconChevronRight;
  // The figure is the user's once it is changed: what was read at a source no longer proves it.
  const figure = (part: Partial<ClockView>) =>
    onChange({ ...part, verified: false, partlyVerified: false, source: [], figureGrade: 'own' });

  return (
    <fieldset className={classes.clockForm} data-wrong={wrong || undefined} data-clock={clock.id}>
      <legend>{t('law:form.clock', { number: at + 1 })}</legend>
      {whole !== undefined && (
        <p className={classes.problems} role="alert">
          {whole.join(' ')}
        </p>
      )}
      <PairFields
        name={(lang) => t(`law:form.label_${lang}`)}
        value={clock.label}
        path={`${path}.label`}
        problems={problems}
        onChange={(label) => onChange({ label })}
        required
      />
      <div className={classes.pair}>
        <Select
          label={t('law:form.party')}
          allowDeselect={false}
          value={clock.party}
          error={errorAt('party')}
          onChange={(chosen) => {
            const party = clockParty.safeParse(chosen).data;
            if (party === 'promised') figure({ party, unit: 'promised_date', amount: 0, ...promisedBasis(clock) });
            else if (party !== undefined) figure({ party, ...(promised ? { unit: 'calendar_days' as const } : {}) });
          }}
          data={clockParty.options.map((party) => ({ value: party, label: t(`common:partyLong.${party}`) }))}
        />
        {!promised && (
          <>
            <NumberInput
              label={t('law:form.amount')}
              min={0}
              allowDecimal={false}
              allowNegative={false}
              value={clock.amount}
              error={errorAt('amount')}
              onChange={(amount) => figure({ amount: typeof amount === 'number' ? amount : 0 })}
            />
            <Select
              label={t('law:form.unit')}
              allowDeselect={false}
              value={clock.unit}
              error={errorAt('unit')}
              onChange={(chosen) => figure({ unit: units.find((one) => one === chosen) ?? clock.unit })}
              data={units
                .filter((unit) => unit !== 'promised_date')
                .map((unit) => ({ value: unit, label: t(`law:unit.${unit}`) }))}
            />
          </>
        )}
      </div>
      <div className={classes.pair}>
        <MultiSelect
          label={t('law:form.basis')}
          description={t('law:form.basisHint')}
          searchable
          value={clock.basis.map(({ kind }) => kind)}
          error={errorAt('basis')}
          onChange={(kinds) => figure({ basis: selectorsOf(kinds, clock.basis, promised) })}
          data={facts}
        />
        <MultiSelect
          label={t('law:form.ends')}
          description={t('law:form.endsHint')}
          searchable
          value={[...new Set(clock.ends.map(({ kind }) => kind))]}
          error={errorAt('ends')}
          onChange={(kinds) => onChange({ ends: selectorsOf(kinds, clock.ends, false) })}
          data={facts}
        />
      </div>
      {!promised && (
        <div className={classes.pair}>
          <Select
            label={t('law:form.calendar')}
            description={t('law:form.calendarHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            searchable
            clearable
            placeholder={t('law:form.noCalendar')}
            value={clock.calendar}
            error={errorAt('calendar')}
            onChange={(calendar) => figure({ calendar })}
            data={(calendars.data ?? []).map(({ id, name, firstYear, lastYear }) => ({
              value: id,
              label: t('law:form.calendarNamed', { name: bi(name), firstYear, lastYear }),
            }))}
          />
          <Select
            label={t('law:form.rollover')}
            allowDeselect={false}
            value={clock.rollover}
            error={errorAt('rollover')}
            onChange={(chosen) => figure({ rollover: rollovers.find((one) => one === chosen) ?? clock.rollover })}
            data={rollovers.map((one) => ({ value: one, label: t(`law:rollover.${one}`) }))}
          />
        </div>
      )}
      <PairFields
        name={(lang) => t(`law:form.authority_${lang}`)}
        value={clock.authority}
        path={`${path}.authority`}
        problems={problems}
        onChange={(authority) => figure({ authority })}
        required
      />
      <div className={classes.buttons}>
        <button type="button" className={classes.fold} aria-expanded={more} onClick={() => setMore(!more)}>
          <Icon size={14} aria-hidden /> {t('law:form.moreOfClock')}
        </button>
        {onRemove !== undefined && (
          <ActionIcon ml="auto" aria-label={t('law:form.removeClock', { number: at + 1 })} onClick={onRemove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <Collapse expanded={more}>
        {more && (
          <div className={classes.form}>
            <div className={classes.pair}>
              <Select
                label={t('law:form.basisDay')}
                allowDeselect={false}
                value={clock.basisDay}
                onChange={(chosen) => figure({ basisDay: basisDays.find((one) => one === chosen) ?? clock.basisDay })}
                data={basisDays.map((one) => ({ value: one, label: t(`law:basisDay.${one}`) }))}
              />
              <Select
                label={t('law:form.direction')}
                allowDeselect={false}
                value={clock.direction}
                error={errorAt('direction')}
                onChange={(chosen) =>
                  figure({ direction: directions.find((one) => one === chosen) ?? clock.direction })
                }
                data={directions.map((one) => ({ value: one, label: t(`law:direction.${one}`) }))}
              />
            </div>
            <Checkbox
              label={t('law:form.triggerDayCounts')}
              checked={clock.triggerDayCounts}
              onChange={(event) => figure({ triggerDayCounts: event.currentTarget.checked })}
            />
            <Checkbox
              label={t('law:form.adjustable')}
              checked={clock.adjustable}
              onChange={(event) => figure({ adjustable: event.currentTarget.checked })}
            />
            <div className={classes.pair}>
              {(['en', 'zh'] as const).map((lang) => (
                <Textarea
                  key={lang}
                  label={t(`law:form.explanation_${lang}`)}
                  autosize
                  minRows={2}
                  maxRows={8}
                  lang={lang === 'zh' ? 'zh-Hant-HK' : 'en'}
                  value={clock.explanation[lang]}
                  error={errorAt(`explanation.${lang}`)}
                  onChange={(event) =>
                    onChange({ explanation: { ...clock.explanation, [lang]: event.currentTarget.value } })
                  }
                />
              ))}
            </div>
            <TextInput label={t('law:form.key')} value={clock.id} readOnly />
          </div>
        )}
      </Collapse>
    </fieldset>
  );
}

/** The chosen kinds in the order chosen; those that were there keep what else is said of them. */
function selectorsOf(kinds: readonly string[], before: readonly Selector[], promised: boolean): Selector[] {
  return kinds.flatMap((chosen) => {
    const kind = factKind.parse(chosen);
    const kept = before.filter((one) => one.kind === kind);
    return kept.length > 0 ? kept : [{ kind, ...(promised ? { withUntil: true } : {}) }];
  });
}

/** A promise starts with a notice that gives a date, and is the notice's own date. */
function promisedBasis(clock: ClockView): Partial<ClockView> {
  const notices = clock.basis.filter(({ kind }) => kind === 'interim_reply' || kind === 'extension_notice');
  const basis: Selector[] = notices.length > 0 ? notices : [{ kind: 'interim_reply' }, { kind: 'extension_notice' }];
  return {
    basis: basis.map((one) => ({ ...one, withUntil: true })),
    basisDay: 'date',
    rollover: 'none',
    calendar: null,
    adjustable: false,
    nature: 'promise',
  };
}
