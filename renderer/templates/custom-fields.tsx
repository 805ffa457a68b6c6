import { ActionIcon, Button, Checkbox, Code, Select, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type CustomField, customField, fieldName } from '#core/contract/templates.ts';
import { useText } from '../i18n/index.ts';
import { blankField, nextOptionId } from './template-draft.ts';
import classes from './templates.module.css';

const types = customField.shape.type.options;

interface CustomFieldsProps {
  fields: readonly CustomField[];
  onChange: (fields: CustomField[]) => void;
}

/** The fields a template asks for that Foolscap does not know, in the order in which a letter asks for them. */
export function CustomFields({ fields, onChange }: CustomFieldsProps) {
  const { t } = useText();
  const replace = (at: number, part: Partial<CustomField>) =>
    onChange(fields.map((one, index) => (index === at ? { ...one, ...part } : one)));
  function move(at: number, by: -1 | 1): void {
    const next = [...fields];
    const [moved] = next.splice(at, 1);
    if (moved !== undefined) next.splice(at + by, 0, moved);
    onChange(next);
  }
  return (
    <div className={classes.fields}>
      {fields.length === 0 && <p className={classes.quiet}>{t('templates:fields.none')}</p>}
      <ol className={classes.plain}>
        {fields.map((field, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the name is what is being typed
          <li key={at} className={classes.card} data-field={field.name}>
            <FieldCard
              field={field}
              twice={fields.some((one, index) => index !== at && one.name === field.name)}
              onChange={(part) => replace(at, part)}
              tools={
                <>
                  <Tool
                    label={t('templates:fields.up', { name: field.name })}
                    icon={IconArrowUp}
                    disabled={at === 0}
                    run={() => move(at, -1)}
                  />
                  <Tool
                    label={t('templates:fields.down', { name: field.name })}
                    icon={IconArrowDown}
                    disabled={at === fields.length - 1}
                    run={() => move(at, 1)}
                  />
                  <Tool
                    label={t('templates:fields.remove', { name: field.name })}
                    icon={IconTrash}
                    run={() => onChange(fields.filter((_, index) => index !== at))}
                  />
                </>
              }
            />
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...fields, blankField('')])}
      >
        {t('templates:fields.add')}
      </Button>
    </div>
  );
}

interface ToolProps {
  label: string;
  icon: typeof IconPlus;
  run: () => void;
  disabled?: boolean;
}

function Tool({ label, icon: Icon, run, disabled = false }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={run} disabled={disabled}>
        <Icon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

interface FieldCardProps {
  field: CustomField;
  twice: boolean;
  onChange: (part: Partial<CustomField>) => void;
  tools: React.ReactNode;
}

function FieldCard({ field, twice, onChange, tools }: FieldCardProps) {
  const { t } = useText();
  const { name, label, type, required, options } = field;
  const isName = fieldName.safeParse(name).success;
  return (
    <>
      <div className={classes.fieldHead}>
        <TextInput
          label={t('templates:fields.name')}
          value={name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
          error={name !== '' && !isName ? t('templates:fields.badName') : twice && t('templates:fields.twice')}
          autoComplete="off"
          spellCheck={false}
        />
        <Select
          label={t('templates:fields.type')}
          allowDeselect={false}
          value={type}
          onChange={(chosen) => onChange({ type: types.find((one) => one === chosen) ?? type })}
          data={types.map((one) => ({ value: one, label: t(`templates:type.${one}`) }))}
        />
        <span className={classes.tools}>{tools}</span>
      </div>
      <div className={classes.pair}>
        <TextInput
          label={t('templates:fields.labelEn')}
          lang="en"
          value={label.en}
          onChange={(event) => onChange({ label: { ...label, en: event.currentTarget.value } })}
        />
        <TextInput
          label={t('templates:fields.labelZh')}
          lang="zh-Hant-HK"
          value={label.zh}
          onChange={(event) => onChange({ label: { ...label, zh: event.currentTarget.value } })}
        />
      </div>
      {type === 'choice' && <Options options={options} onChange={(next) => onChange({ options: next })} />}
      <p className={classes.use}>
        {type !== 'flag' && (
          <Checkbox
            label={t('templates:fields.required')}
            checked={required}
            onChange={(event) => onChange({ required: event.currentTarget.checked })}
          />
        )}
        {isName && (
          <span className={classes.quiet}>
            {t('templates:fields.inWord')} <Code>{type === 'flag' ? `{#${name}} … {/${name}}` : `{${name}}`}</Code>
          </span>
        )}
      </p>
    </>
  );
}

function Options({
  options,
  onChange,
}: {
  options: CustomField['options'];
  onChange: (options: CustomField['options']) => void;
}) {
  const { t } = useText();
  const relabel = (at: number, part: Partial<CustomField['label']>) =>
    onChange(options.map((one, index) => (index === at ? { ...one, label: { ...one.label, ...part } } : one)));
  return (
    <fieldset className={classes.options}>
      <legend>{t('templates:fields.options')}</legend>
      {options.map(({ id, label }, at) => (
        <div key={id} className={classes.option}>
          <TextInput
            aria-label={t('templates:fields.optionEn', { number: at + 1 })}
            placeholder={t('common:language.en')}
            lang="en"
            value={label.en}
            onChange={(event) => relabel(at, { en: event.currentTarget.value })}
          />
          <TextInput
            aria-label={t('templates:fields.optionZh', { number: at + 1 })}
            placeholder={t('common:language.zh-Hant-HK')}
            lang="zh-Hant-HK"
            value={label.zh}
            onChange={(event) => relabel(at, { zh: event.currentTarget.value })}
          />
          <Tool
            label={t('templates:fields.removeOption', { number: at + 1 })}
            icon={IconTrash}
            run={() => onChange(options.filter((one) => one.id !== id))}
          />
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...options, { id: nextOptionId(options), label: { en: '', zh: '' } }])}
      >
        {t('templates:fields.addOption')}
      </Button>
    </fieldset>
  );
}
