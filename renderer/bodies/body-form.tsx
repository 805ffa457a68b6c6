import { Button, Checkbox, Group, MultiSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { limits } from '#core/contract/text.ts';
import { bodyKind } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import {
  DateField,
  EmailField,
  ErrorNotice,
  KeptNotice,
  useFirstFocus,
  RestoredNotice,
  useKeptForm,
  useMenuCommand,
  useUndoToast,
} from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './bodies.module.css';
import type { BodyFields } from './body-fields.ts';

interface BodyFormProps {
  /** Null: a new body. */
  id: string | null;
  version: number | null;
  initial: BodyFields;
  /** The id of what was saved; null where the person left without saving. */
  onDone: (saved: string | null) => void;
}

type TextName = { [K in keyof BodyFields]: BodyFields[K] extends string ? K : never }[keyof BodyFields];

/** Adds or edits a body. Blank means not known: nothing is filled in by guess. */
export function BodyForm({ id, version, initial, onDone }: BodyFormProps) {
  const { t, bi, pick, lang } = useText('bodies');
  const toast = useUndoToast();
  const firstFocus = useFirstFocus();
  const form = useKeptForm(`body-${id ?? 'new'}`, initial);
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const save = useMutation(orpc.bodies.save.mutationOptions());
  useMenuCommand('save', submit);
  if (form === null) return null;
  const { fields, set, autosave } = form;

  function submit(): void {
    if (form === null) return;
    save.mutate(
      { id, version, fields: form.fields },
      {
        onSuccess: async (saved) => {
          await form.autosave.drop();
          toast(t('savedBody', { name: pick(form.fields.nameEn, form.fields.nameZh) }), saved.journalEntryId);
          onDone(saved.id);
        },
      },
    );
  }

  const text = (name: TextName, props: { lang?: string } = {}) => (
    <TextInput
      key={name}
      label={t(`field.${name}`)}
      value={fields[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      autoComplete="off"
      {...props}
    />
  );
  const block = (name: TextName) => (
    <Textarea
      label={t(`field.${name}`)}
      value={fields[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      autosize
      minRows={2}
      maxRows={8}
    />
  );

  /** The language of the program is the one a person most likely fills in. */
  const names = [text('nameEn', { lang: 'en' }), text('nameZh', { lang: 'zh-Hant-HK' })];

  return (
    <form
      ref={firstFocus}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>{t(id === null ? 'add' : 'editBody')}</h2>
      <RestoredNotice form={form} />
      <p className={classes.muted}>{t('field.nameHint')}</p>
      <div className={classes.pair}>
        {lang === 'en' ? names : names.toReversed()}
        {text('shortZh', { lang: 'zh-Hant-HK' })}
        {text('formZh', { lang: 'zh-Hant-HK' })}
      </div>
      <div className={classes.pair}>
        <Select
          label={t('field.kind')}
          data={bodyKind.options.map((value) => ({ value, label: t(`common:bodyKind.${value}`) }))}
          value={fields.kind}
          onChange={(value) => set({ kind: bodyKind.safeParse(value).data ?? fields.kind })}
          allowDeselect={false}
        />
        <MultiSelect
          label={t('field.regimes')}
          data={(regimes.data ?? []).map((regime) => ({ value: regime.id, label: bi(regime.shortName) }))}
          value={fields.regimeIds}
          onChange={(regimeIds) => set({ regimeIds })}
        />
      </div>
      <div className={classes.pair}>
        {text('addresseeEn')}
        {text('addresseeZh', { lang: 'zh-Hant-HK' })}
        {block('addressEn')}
        {block('addressZh')}
        <EmailField
          label={t('field.email')}
          value={fields.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
          autoComplete="off"
        />
        {text('phone')}
        {text('fax')}
        {text('site')}
      </div>
      {block('contactSource')}
      <div className={classes.pair}>
        <DateField
          label={t('field.checked')}
          value={fields.contactCheckedOn}
          onChange={(contactCheckedOn) => set({ contactCheckedOn })}
        />
        <Checkbox
          mt={26}
          label={t('field.verified')}
          checked={fields.contactVerified}
          onChange={(event) => set({ contactVerified: event.currentTarget.checked })}
        />
      </div>
      <TagsInput label={t('field.tags')} value={fields.tags} onChange={(tags) => set({ tags })} maxTags={limits.tags} />
      {block('notes')}
      <ErrorNotice error={save.error} onRetry={submit} />
      <Group gap="xs">
        <Button type="submit" loading={save.isPending}>
          {t('saveBody')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            void autosave.drop();
            onDone(null);
          }}
        >
          {t('common:action.cancel')}
        </Button>
        <KeptNotice form={form} />
      </Group>
    </form>
  );
}
