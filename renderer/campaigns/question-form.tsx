import { Autocomplete, Button, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { BankQuestion } from '#core/contract/campaigns.ts';
import { orpc } from '../client.ts';
import { ErrorNotice, KeptNotice, RestoredNotice, useFirstFocus, useKeptForm, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './campaigns.module.css';

interface QuestionFormProps {
  /** Null: the general bank. */
  campaignId: string | null;
  /** Null: a new one. */
  question: BankQuestion | null;
  topics: string[];
  onDone: () => void;
}

/** A question in one language or both: a letter in Chinese offers those that have Chinese. */
export function QuestionForm({ campaignId, question, topics, onDone }: QuestionFormProps) {
  const { t } = useText('campaigns');
  const toast = useUndoToast();
  const firstFocus = useFirstFocus();
  const save = useMutation(orpc.campaigns.saveQuestion.mutationOptions());
  const form = useKeptForm(`bank-question-${question?.id ?? campaignId ?? 'general'}`, {
    topic: question?.topic ?? '',
    textEn: question?.textEn ?? '',
    textZh: question?.textZh ?? '',
  });
  if (form === null) return null;
  const finish = async () => {
    await form.autosave.drop();
    onDone();
  };
  const finishSaved = async ({ journalEntryId }: { journalEntryId: string | null }) => {
    toast(t('common:saved'), journalEntryId);
    await finish();
  };
  return (
    <form
      ref={firstFocus}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ id: question?.id ?? null, campaignId, ...form.fields }, { onSuccess: finishSaved });
      }}
    >
      <RestoredNotice form={form} />
      <div className={classes.pair}>
        <Textarea
          label={t('field.textEn')}
          lang="en"
          autosize
          minRows={3}
          value={form.fields.textEn}
          onChange={(event) => form.set({ textEn: event.currentTarget.value })}
        />
        <Textarea
          label={t('field.textZh')}
          lang="zh-Hant-HK"
          autosize
          minRows={3}
          value={form.fields.textZh}
          onChange={(event) => form.set({ textZh: event.currentTarget.value })}
        />
      </div>
      <Autocomplete
        label={t('field.topic')}
        data={topics}
        value={form.fields.topic}
        onChange={(topic) => form.set({ topic })}
        w={320}
      />
      <ErrorNotice error={save.error} />
      <Group gap="xs">
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('saveQuestion')}
        </Button>
        <Button variant="subtle" onClick={() => void finish()}>
          {t('common:action.cancel')}
        </Button>
        <KeptNotice form={form} />
      </Group>
    </form>
  );
}
