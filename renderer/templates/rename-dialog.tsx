import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnTemplate } from '#core/contract/templates.ts';
import { client } from '../client.ts';
import { Dialog, ErrorNotice, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { refreshAll } from '../query-client.ts';
import { AboutFields } from './about-fields.tsx';

/** Another name, purpose or set of laws; the document and its version stay. */
export function RenameDialog({ own, onClose }: { own: OwnTemplate; onClose: () => void }) {
  const { t } = useText();
  const toast = useUndoToast();
  const [about, setAbout] = useState({ name: own.name, purpose: own.purpose, regimeIds: own.regimeIds });
  const save = useMutation({
    mutationFn: () => client.templates.rename({ id: own.id, version: own.version, ...about }),
    onSuccess: async ({ journalEntryId }) => {
      await refreshAll();
      toast(t('common:saved'), journalEntryId);
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('templates:rename')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack gap="sm">
          <AboutFields about={about} onChange={(part) => setAbout((now) => ({ ...now, ...part }))} />
          <ErrorNotice error={save.error} />
          <Group gap="xs">
            <Button type="submit" loading={save.isPending}>
              {t('common:action.save')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
