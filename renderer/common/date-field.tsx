import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { useText } from '../i18n/index.ts';
import { formatDate, readTypedDate } from './dates.ts';

interface DateFieldProps
  extends Pick<TextInputProps, 'label' | 'description' | 'required' | 'disabled' | 'id' | 'name' | 'w'> {
  /** Null: nothing entered, or what is entered is not a date (`onProblem` says so). */
  value: PlainDate | null;
  onChange: (value: PlainDate | null) => void;
  /** A problem from outside (the core's answer); the field's own goes first. */
  error?: string | undefined;
  min?: PlainDate;
  max?: PlainDate;
  onProblem?: (problem: string | null) => void;
}

/** A date typed in any usual form or picked; the weekday shows at once, and 30 February is refused with a sentence. */
export function DateField({ value, onChange, error, min, max, onProblem, ...field }: DateFieldProps) {
  const { t, lang } = useText();
  const [typed, setTyped] = useState(value ?? '');
  const [shownFor, setShownFor] = useState(value);
  const [touched, setTouched] = useState(false);
  const [open, setOpen] = useState(false);

  // A value set from outside replaces the text; our own last report does not (it would rewrite what is being typed).
  if (value !== shownFor) {
    setShownFor(value);
    setTyped(value ?? '');
  }

  const problem = problemOf(typed);
  function problemOf(text: string): string | null {
    const read = readTypedDate(text);
    if (read.kind === 'no_such_day') return t('common:date.noSuchDay', { typed: text.trim() });
    if (read.kind === 'unreadable') return t('common:date.unreadable');
    if (read.kind === 'date' && min !== undefined && read.date < min)
      return t('common:date.tooEarly', { date: formatDate(min, lang) });
    if (read.kind === 'date' && max !== undefined && read.date > max)
      return t('common:date.tooLate', { date: formatDate(max, lang) });
    return null;
  }

  function report(text: string): void {
    setTyped(text);
    const read = readTypedDate(text);
    const trouble = problemOf(text);
    const next = read.kind === 'date' && trouble === null ? read.date : null;
    onProblem?.(trouble);
    setShownFor(next);
    if (next !== value) onChange(next);
  }

  const shown = touched || /^\d{4}\D\d{1,2}\D\d{1,2}/.test(typed) ? problem : null;
  return (
    <TextInput
      {...field}
      value={typed}
      onChange={(event) => report(event.currentTarget.value)}
      onBlur={() => {
        setTouched(true);
        if (value !== null && problem === null) setTyped(value);
      }}
      error={shown ?? error}
      placeholder={t('common:date.placeholder')}
      description={value !== null ? formatDate(value, lang) : (field.description ?? t('common:date.hint'))}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      inputMode="text"
      rightSection={
        <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('common:date.pick')}
              disabled={field.disabled ?? false}
              onClick={() => setOpen(!open)}
            >
              <IconCalendar size={16} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              value={value}
              {...(value === null ? {} : { defaultDate: value })}
              {...(min === undefined ? {} : { minDate: min })}
              {...(max === undefined ? {} : { maxDate: max })}
              onChange={(picked) => {
                if (picked !== null) report(picked);
                setOpen(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
