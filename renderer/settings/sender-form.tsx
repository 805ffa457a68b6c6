import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Sender, senderFields } from '#core/contract/settings.ts';
import { client } from '../client.ts';
import {
  EmailField,
  ErrorNotice,
  KeptNotice,
  RestoredNotice,
  useFirstFocus,
  useKeptForm,
  useUndoToast,
} from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './settings.module.css';

type SenderFields = z.input<typeof senderFields>;

const blank: SenderFields = {
  nameEn: '',
  nameZh: '',
  titleEn: '',
  titleZh: '',
  organisationEn: '',
  organisationZh: '',
  addressEn: '',
  addressZh: '',
  email: '',
  phone: '',
};

interface SenderFormProps {
  /** Null: a new one. */
  sender: Sender | null;
  onDone: () => void;
  beforeSave?: () => Promise<void>;
  submitText?: string;
  /** Left out where there is nowhere to go back to. */
  cancelText?: string | null;
}

/** What stands in the letterhead and under the signature. A name in one language is enough. */
export function SenderForm({ sender, onDone, beforeSave, submitText, cancelText }: SenderFormProps) {
  const { t, lang } = useText('settings');
  const toast = useUndoToast();
  const firstFocus = useFirstFocus();
  const save = useMutation({
    mutationFn: async (fields: SenderFields) => {
      await beforeSave?.();
      return await client.settings.saveSender({ id: sender?.id ?? null, fields });
    },
  });
  const form = useKeptForm(`sender-${sender?.id ?? 'new'}`, sender === null ? blank : fieldsOf(sender));
  if (form === null) return null;
  const { fields, set, autosave } = form;

  const text = (name: keyof SenderFields, autoComplete: string, chinese = false) => (
    <TextInput
      label={t(`field.${name}`)}
      name={name}
      lang={chinese ? 'zh-Hant-HK' : 'en'}
      autoComplete={autoComplete}
      value={fields[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  const block = (name: 'addressEn' | 'addressZh', chinese = false) => (
    <Textarea
      label={t(`field.${name}`)}
      name={name}
      lang={chinese ? 'zh-Hant-HK' : 'en'}
      autosize
      minRows={2}
      maxRows={6}
      value={fields[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  /** The language of the program is the one a person most likely fills in. */
  const inOrder = (english: ReactNode, chinese: ReactNode) => (
    <>
      {lang === 'en' ? english : chinese}
      {lang === 'en' ? chinese : english}
    </>
  );
  const finish = async () => {
    await autosave.drop();
    onDone();
  };
  const finishSaved = async ({ journalEntryId }: { journalEntryId: string | null }) => {
    // The first run saves its own choices along with the sender: that is beginning, with nothing to go back to.
    if (beforeSave === undefined) toast(t('common:saved'), journalEntryId);
    await finish();
  };

  return (
    <form
      ref={beforeSave === undefined ? firstFocus : null}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(fields, { onSuccess: finishSaved });
      }}
    >
      <RestoredNotice form={form} />
      <div className={classes.pair}>
        {inOrder(text('nameEn', 'name'), text('nameZh', 'off', true))}
        {inOrder(text('titleEn', 'organization-title'), text('titleZh', 'off', true))}
        {inOrder(text('organisationEn', 'organization'), text('organisationZh', 'off', true))}
        {inOrder(block('addressEn'), block('addressZh', true))}
        <EmailField
          label={t('field.email')}
          name="email"
          autoComplete="email"
          value={fields.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
        {text('phone', 'tel')}
      </div>
      <ErrorNotice error={save.error} />
      <Group gap="xs">
        <Button type="submit" loading={save.isPending}>
          {submitText ?? t('saveSender')}
        </Button>
        {cancelText !== null && (
          <Button variant={cancelText === undefined ? 'default' : 'subtle'} onClick={() => void finish()}>
            {cancelText ?? t('common:action.cancel')}
          </Button>
        )}
        <KeptNotice form={form} />
      </Group>
    </form>
  );
}

function fieldsOf({ id: _id, isDefault: _isDefault, letterheads: _letterheads, ...fields }: Sender): SenderFields {
  return fields;
}
