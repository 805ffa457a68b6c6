import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { useText } from '../i18n/index.ts';
import { daysUntil, distanceKey, formatDate, readTypedDate } from './dates.ts';
import { useToday } from './use-today.ts';

interface DateFieldProps
  extends Pick<TextInputProps, 'label' | 'description' | 'required' | 'disabled' | 'id' | 'name' | 'w'> {
  /** Null: nothing entered, or what is entered is not a date (`onProblem` says so). */
  value: PlainDate | null;
  onChange: (value: PlainDate | null) => void;
  /** A problem from outside (the core's answer); the field's own goes first. */
  error?: string | undefined;
  min?: PlainDate;
  max?: PlainDate;
  /** A day something happened on: one still to come is accepted, and how far off it is stands beside it. */
  happened?: boolean;
  onProblem?: (problem: string | null) => void;
}

/** A date typed in any usual form or picked; the weekday shows at once, and 30 February is refused with a sentence. */
export function DateField({ value, onChange, error, min, max, happened = false, onProblem, ...field }: DateFieldProps) {
  const { t, lang } = useText();
  const today = useToday();
  const [typed, setTyped] = useState(value ?? '');
  const [given, setGiven] = useState(value);
  const [reported, setReported] = useState(value);
  const [touched, setTouched] = useState(false);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  // A value set from outside replaces the text. Our own last report does not, nor one that was not taken: half a date is
  // none, and who must have one keeps the last. Either would rewrite what is being typed.
  if (value !== given) {
    setGiven(value);
    if (value !== reported) {
      setReported(value);
      setTyped(value ?? '');
    }
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

  // Its form is not sent while it holds what is no date: a day that need not be given would go missing without a word.
  useEffect(() => input.current?.setCustomValidity(problem ?? ''), [problem]);

  function report(text: string): void {
    setTyped(text);
    const read = readTypedDate(text);
    const trouble = problemOf(text);
    const next = read.kind === 'date' && trouble === null ? read.date : null;
    onProblem?.(trouble);
    setReported(next);
    if (next !== value) onChange(next);
  }

  /** A year one too far on is the usual slip, and looks right: the distance tells it. */
  function written(date: PlainDate): string {
    const ahead = happened ? daysUntil(date, today) : 0;
    if (ahead <= 0) return formatDate(date, lang);
    const { key, count } = distanceKey(ahead, 'event');
    return `${formatDate(date, lang)}${t('common:distance.separator')}${t(key, { count })}`;
  }

  const shown = touched || /^\d{4}\D\d{1,2}\D\d{1,2}/.test(typed) ? problem : null;
  return (
    <TextInput
      {...field}
      ref={input}
      value={typed}
      onChange={(event) => report(event.currentTarget.value)}
      onBlur={() => {
        setTouched(true);
        if (value !== null && problem === null) setTyped(value);
      }}
      onInvalid={(event) => {
        if (problem === null) return;
        // The sentence stands under the field; the browser's own bubble would say it twice.
        event.preventDefault();
        setTouched(true);
        if (event.currentTarget.form?.querySelector(':invalid:not(fieldset)') === event.currentTarget)
          event.currentTarget.focus();
      }}
      error={shown ?? error}
      placeholder={t('common:date.placeholder')}
      // What is wrong takes the place of the hint: what stands below hardly moves, least of all from under a click.
      description={
        shown === null &&
        (value !== null && problem === null ? written(value) : (field.description ?? t('common:date.hint')))
      }
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
