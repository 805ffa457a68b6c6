import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CampaignPage } from '#core/contract/campaigns.ts';
import { orpc } from '../client.ts';
import { ErrorNotice, KeptNotice, RestoredNotice, useFocusReturn, useKeptForm, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './campaigns.module.css';

interface CampaignDialogProps {
  /** Null: a new one. */
  campaign: CampaignPage | null;
  onDone: (saved: string | null) => void;
}

/** Names and describes a campaign. */
export function CampaignDialog({ campaign, onDone }: CampaignDialogProps) {
  useFocusReturn();
  const { t } = useText('campaigns');
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
          toast(t('saved', { name: form.fields.nameEn }), journalEntryId);
          onDone(id);
        },
      },
    );
  }

  return (
    <Modal
      opened
      onClose={() => onDone(null)}
      title={t(campaign === null ? 'add' : 'edit')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {form !== null && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <RestoredNotice form={form} />
          <TextInput
            label={t('field.nameEn')}
            required
            value={form.fields.nameEn}
            onChange={(event) => form.set({ nameEn: event.currentTarget.value })}
            data-autofocus
          />
          <TextInput
            label={t('field.nameZh')}
            lang="zh-Hant-HK"
            value={form.fields.nameZh}
            onChange={(event) => form.set({ nameZh: event.currentTarget.value })}
          />
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
    </Modal>
  );
}
