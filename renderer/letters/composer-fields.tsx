import {
  Checkbox,
  Collapse,
  SegmentedControl,
  Select,
  Stack,
  Textarea,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Deadline } from '#core/contract/deadlines.ts';
import type { LetterChoices, LetterTemplate } from '#core/contract/letters.ts';
import { channel, language, plainDate } from '#core/contract/vocabulary.ts';
import { DateField } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { usePreferences } from '../settings/use-preferences.ts';
import classes from './composer.module.css';
import { DateSentence } from './date-sentence.tsx';
import { fieldId } from './focus-gap.ts';
import { LetterheadNote } from './letterhead-note.tsx';
import { useTemplate } from './use-template.ts';
import { type FieldValue, isFilled, isRequired, ownFields, type TemplateField } from './letter-choices.ts';

interface ComposerFieldsProps {
  choices: LetterChoices;
  onChange: (change: Partial<LetterChoices>) => void;
  /** Where the language decides about more than the letter, the page asks for it itself. */
  withLanguage?: boolean;
  /** Under the subject: what could stand there. */
  subjectHint?: React.ReactNode;
  /** The dates of the request, whose reasons may be put into the letter; none for a first letter. */
  deadlines?: readonly Deadline[];
  /** Which template it is written from: drawn first. */
  templateChoice?: React.ReactNode;
  /** Between what every letter has and what this one asks. */
  guide?: React.ReactNode;
}

/** What a person sets in a letter; the rest comes from the body, the sender, the request and the law. */
export function ComposerFields(props: ComposerFieldsProps) {
  const { choices, onChange, withLanguage = false, subjectHint, deadlines = [], templateChoice, guide } = props;
  const { t } = useText();
  const { template } = useTemplate(choices);
  const setValue = (name: string, value: FieldValue) => onChange({ values: { ...choices.values, [name]: value } });
  return (
    <Stack gap="sm">
      {templateChoice}
      {withLanguage && <LanguageField choices={choices} onChange={(chosen) => onChange({ language: chosen })} />}
      <div>
        <Textarea
          id={fieldId('subject')}
          label={t('letters:field.subject')}
          withAsterisk
          autosize
          minRows={1}
          maxRows={4}
          maxLength={500}
          value={choices.subject}
          onChange={(event) => onChange({ subject: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
        />
        {subjectHint}
      </div>
      <div className={classes.pair}>
        <DateField
          id={fieldId('date')}
          label={t('letters:field.date')}
          required
          value={choices.date}
          onChange={(date) => date !== null && onChange({ date })}
        />
        <ChannelField
          id={fieldId('channel')}
          value={choices.channel}
          onChange={(chosen) => onChange({ channel: chosen })}
        />
      </div>
      <SenderField value={choices.senderId} onChange={(senderId) => onChange({ senderId })} />
      {choices.templateId === null && <LetterheadNote senderId={choices.senderId} language={choices.language} />}
      {guide}
      {ownFields(template).map((field) => (
        <TemplateFieldControl
          key={field.name}
          field={field}
          required={isRequired(field, choices.values)}
          value={choices.values[field.name]}
          onChange={(value) => setValue(field.name, value)}
          deadlines={deadlines}
          language={choices.language}
        />
      ))}
      <Enclosures template={template} choices={choices} onChange={onChange} />
    </Stack>
  );
}

/** The languages this letter is written in; of a template of the user's the one it has. */
export function LanguageField({
  choices,
  onChange,
}: {
  choices: LetterChoices;
  onChange: (value: LetterChoices['language']) => void;
}) {
  const { t } = useText();
  const { template } = useTemplate(choices);
  const written = template?.languages ?? language.options;
  return (
    <div>
      <p className={classes.label}>{t('letters:field.language')}</p>
      <SegmentedControl
        aria-label={t('letters:field.language')}
        value={choices.language}
        onChange={(chosen) => onChange(language.parse(chosen))}
        data={written.map((one) => ({ value: one, label: t(`common:language.${one}`) }))}
      />
    </div>
  );
}

export function ChannelField({
  value,
  onChange,
  label,
  ...more
}: {
  value: LetterChoices['channel'];
  onChange: (value: LetterChoices['channel']) => void;
  label?: string;
  /** Where a gap in the letter leads to; left out in a dialog over the form, which has it already. */
  id?: string;
}) {
  const { t } = useText();
  return (
    <Select
      {...more}
      label={label ?? t('letters:field.channel')}
      allowDeselect={false}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(channel.parse(chosen))}
      data={channel.options.map((one) => ({ value: one, label: t(`common:channel.${one}`) }))}
    />
  );
}

/** Asked only where there is a choice; said where there is nobody yet. */
export function SenderField({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const { t, pick } = useText();
  const { senders } = usePreferences();
  if (senders.length === 0) {
    return (
      <p className={classes.note}>
        {t('letters:field.noSender')}{' '}
        <Link id={fieldId('sender')} href={linkTo.settings('senders')}>
          {t('letters:field.addSender')}
        </Link>
      </p>
    );
  }
  if (senders.length === 1) return null;
  const standing = senders.find((one) => one.isDefault)?.id ?? senders[0]?.id ?? null;
  return (
    <Select
      id={fieldId('sender')}
      label={t('letters:field.sender')}
      allowDeselect={false}
      value={value ?? standing}
      onChange={onChange}
      data={senders.map((one) => ({
        value: one.id,
        label: pick(one.nameEn, one.nameZh) || pick(one.organisationEn, one.organisationZh),
      }))}
    />
  );
}

interface TemplateFieldProps {
  field: TemplateField;
  required: boolean;
  value: FieldValue | undefined;
  onChange: (value: FieldValue) => void;
  deadlines: readonly Deadline[];
  language: LetterChoices['language'];
}

function TemplateFieldControl({ field, required, value, onChange, deadlines, language }: TemplateFieldProps) {
  const { t, bi } = useText();
  const common = {
    id: fieldId(field.name),
    label: bi(field.label),
    ...(field.description === undefined ? {} : { description: bi(field.description) }),
  };
  switch (field.type) {
    case 'flag':
      return (
        <Checkbox {...common} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
      );
    case 'date': {
      const { data: date } = plainDate.safeParse(value);
      return (
        <DateField {...common} required={required} value={date ?? null} onChange={(chosen) => onChange(chosen ?? '')} />
      );
    }
    case 'list':
      return (
        <Textarea
          {...common}
          withAsterisk={required}
          description={common.description ?? t('letters:field.listHint')}
          autosize
          minRows={2}
          maxRows={10}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(event) => onChange(event.currentTarget.value.split('\n'))}
        />
      );
    case 'long_text': {
      const text = typeof value === 'string' ? value : '';
      return (
        <div>
          <Textarea
            {...common}
            withAsterisk={required}
            autosize
            minRows={2}
            maxRows={14}
            value={text}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <DateSentence
            deadlines={deadlines}
            language={language}
            field={common.label}
            value={text}
            onChange={onChange}
          />
        </div>
      );
    }
    case 'text':
      if (field.options !== undefined) {
        return (
          <Select
            {...common}
            withAsterisk={required}
            clearable={!required}
            value={typeof value === 'string' && value !== '' ? value : null}
            onChange={(chosen) => onChange(chosen ?? '')}
            data={field.options.map((one) => ({ value: one.id, label: bi(one.label) || one.id }))}
          />
        );
      }
      return (
        <TextInput
          {...common}
          withAsterisk={required}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

function Enclosures({
  template,
  choices,
  onChange,
}: { template: LetterTemplate | undefined } & Pick<ComposerFieldsProps, 'choices' | 'onChange'>) {
  const { t } = useText();
  const [open, { toggle }] = useDisclosure(isFilled(choices.enclosures) || isFilled(choices.copies));
  const has = (name: string) => template?.fields.some((field) => field.name === name) ?? false;
  if (!has('enclosures') && !has('copies')) return null;
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <UnstyledButton className={classes.more} aria-expanded={open} onClick={toggle}>
        <Icon size={15} aria-hidden />
        {t('letters:field.enclosuresAndCopies')}
      </UnstyledButton>
      <Collapse expanded={open}>
        <Stack gap="sm" pt="xs">
          {(['enclosures', 'copies'] as const).map((name) => (
            <Textarea
              key={name}
              id={fieldId(name)}
              label={t(`letters:field.${name}`)}
              description={t('letters:field.listHint')}
              autosize
              minRows={1}
              maxRows={8}
              value={choices[name].join('\n')}
              onChange={(event) => onChange({ [name]: event.currentTarget.value.split('\n') })}
            />
          ))}
        </Stack>
      </Collapse>
    </div>
  );
}
