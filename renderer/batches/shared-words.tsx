import { Checkbox, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { BatchShared, BatchWords } from '#core/contract/batches.ts';
import { type Language, plainDate } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { DateField } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { type FieldValue, isRequired, ownFields, type TemplateField } from '../letters/letter-choices.ts';
import classes from './batches.module.css';
import { templateFor } from './plan-draft.ts';

interface SharedWordsProps {
  language: Language;
  /** Whether it has to be said which language this is. */
  titled: boolean;
  shared: BatchShared;
  onChange: (words: BatchWords) => void;
}

/** Subject and fields of the letters in one language, for every row that says nothing else. */
export function SharedWords({ language, titled, shared, onChange }: SharedWordsProps) {
  const { t } = useText('batches');
  const { data: templates } = useQuery(orpc.letters.templates.queryOptions({ input: {} }));
  const template = templateFor(templates, shared, language);
  const words = shared.words[language];
  const has = (name: string) => template?.fields.some((field) => field.name === name) ?? false;
  const id = (name: string) => `batch-${language}-${name}`;
  const lists = (['enclosures', 'copies'] as const).filter(has);
  return (
    <section aria-label={t(`common:language.${language}`)}>
      <Stack gap="sm">
        {titled && <h3>{t(`common:language.${language}`)}</h3>}
        {template !== undefined && !template.languages.includes(language) && (
          <p className={classes.warn}>{t('notInLanguage')}</p>
        )}
        <Textarea
          id={id('subject')}
          lang={language}
          label={t('letters:field.subject')}
          withAsterisk
          autosize
          minRows={1}
          maxRows={4}
          maxLength={500}
          value={words.subject}
          onChange={(event) => onChange({ ...words, subject: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
        />
        {ownFields(template).map((field) => (
          <WordField
            key={field.name}
            id={id(field.name)}
            language={language}
            field={field}
            required={isRequired(field, words.values)}
            value={words.values[field.name]}
            onChange={(value) => onChange({ ...words, values: { ...words.values, [field.name]: value } })}
          />
        ))}
        {lists.map((name) => (
          <Textarea
            key={name}
            id={id(name)}
            lang={language}
            label={t(`letters:field.${name}`)}
            description={t('letters:field.listHint')}
            autosize
            minRows={1}
            maxRows={8}
            value={words[name].join('\n')}
            onChange={(event) => onChange({ ...words, [name]: event.currentTarget.value.split('\n') })}
          />
        ))}
      </Stack>
    </section>
  );
}

interface WordFieldProps {
  id: string;
  language: Language;
  field: TemplateField;
  required: boolean;
  value: FieldValue | undefined;
  onChange: (value: FieldValue) => void;
}

function WordField({ id, language, field, required, value, onChange }: WordFieldProps) {
  const { t, bi } = useText('batches');
  const common = {
    id,
    label: bi(field.label),
    ...(field.description === undefined ? {} : { description: bi(field.description) }),
  };
  if (field.type === 'flag')
    return (
      <Checkbox {...common} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
    );
  if (field.type === 'date') {
    const { data: date } = plainDate.safeParse(value);
    return (
      <DateField {...common} required={required} value={date ?? null} onChange={(chosen) => onChange(chosen ?? '')} />
    );
  }
  if (field.options !== undefined) {
    return (
      <Select
        {...common}
        withAsterisk={required}
        clearable
        value={typeof value === 'string' && value !== '' ? value : null}
        onChange={(chosen) => onChange(chosen ?? '')}
        data={field.options.map((option) => ({ value: option.id, label: bi(option.label) }))}
      />
    );
  }
  if (field.type === 'text') {
    return (
      <TextInput
        {...common}
        lang={language}
        withAsterisk={required}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const isList = field.type === 'list';
  return (
    <Textarea
      {...common}
      lang={language}
      withAsterisk={required}
      {...(isList && field.description === undefined ? { description: t('letters:field.listHint') } : {})}
      autosize
      minRows={2}
      maxRows={12}
      value={Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(isList ? event.currentTarget.value.split('\n') : event.currentTarget.value)}
    />
  );
}
