import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CampaignPage } from '#core/contract/campaigns.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { Dialog, ErrorNotice, KeptNotice, RestoredNotice, useKeptForm, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './campaigns.module.css';

interface CampaignDialogProps {
  /** Null: a new one. */
  campaign: CampaignPage | null;
  onDone: (saved: string | null) => void;
}

const names: readonly ['nameEn' | 'nameZh', Language][] = [
  ['nameEn', 'en'],
  ['nameZh', 'zh-Hant-HK'],
];

/** Names and describes a campaign. */
export function CampaignDialog({ campaign, onDone }: CampaignDialogProps) {
  const { t, pick, lang } = useText('campaigns');
  const toast = useUndoToast();
  const save = useMutation(orpc.campaigns.save.mutationOptions());
  const form = useKeptForm(`campaign-${campaign?.id ?? 'new'}`, {
    nameEn: campaign?.nameEn ?? '',
    nameZh: campaign?.nameZh ?? '',
    summary: campaign?.summary ?? '',
  });

  function submit(): void {
    if (form === null) return;
    save.mutate(
      { id: campaign?.id ?? null, version: campaign?.version ?? null, fields: form.fields },
      {
        onSuccess: async ({ id, journalEntryId }) => {
          await form.autosave.drop();
          toast(t('saved', { name: pick(form.fields.nameEn, form.fields.nameZh) }), journalEntryId);
          onDone(id);
        },
      },
    );
  }

  return (
    <Dialog onClose={() => onDone(null)} title={t(campaign === null ? 'add' : 'edit')} size="lg" loses={false}>
      {form !== null && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <RestoredNotice form={form} />
          {/* The language of the program is the one a person most likely fills in. */}
          {(lang === 'en' ? names : names.toReversed()).map(([name, language], at) => (
            <TextInput
              key={name}
              label={t(`field.${name}`)}
              description={at === 0 ? t('field.nameHint') : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              lang={language}
              value={form.fields[name]}
              onChange={(event) => form.set({ [name]: event.currentTarget.value })}
            />
          ))}
          <Textarea
            label={t('field.summary')}
            description={t('field.summaryHint')}
            value={form.fields.summary}
            onChange={(event) => form.set({ summary: event.currentTarget.value })}
            autosize
            minRows={4}
            maxRows={12}
          />
          <ErrorNotice error={save.error} onRetry={submit} />
          <Group gap="xs" justify="flex-end">
            <KeptNotice form={form} />
            <Button variant="default" onClick={() => onDone(null)}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </Group>
        </form>
      )}
    </Dialog>
  );
}
