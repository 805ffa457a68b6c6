import { Autocomplete, Button, Group, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { limits } from '#core/contract/text.ts';
import { orpc } from '../client.ts';
import { Dialog, ErrorNotice, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './dialogs.module.css';

export interface HandedOver {
  ids: string[];
  /** Of the one request, where it is one. */
  reference: string;
  /** Who owns it now; "" for nobody. Left out where several differ. */
  owner?: string;
}

/** Gives one request or several to another owner, with a note for that person. */
export function HandOverDialog({ what, onClose }: { what: HandedOver; onClose: () => void }) {
  const { t } = useText('deadlines');
  const toast = useUndoToast();
  const facets = useQuery(orpc.requests.facets.queryOptions({ input: {} }));
  const handOver = useMutation(orpc.requests.handOver.mutationOptions());
  const [owner, setOwner] = useState('');
  const [note, setNote] = useState('');
  const count = what.ids.length;
  const named = (name: string) => (name === '' ? t('handOver.nobody') : name);

  function submit(): void {
    handOver.mutate(
      { ids: what.ids, owner: owner.trim(), note },
      {
        onSuccess: ({ changed, journalEntryId }) => {
          const values = { owner: named(owner.trim()), reference: what.reference, count: changed };
          if (changed === 0) toast(t('handOver.same', values));
          else toast(t(count === 1 ? 'handOver.done' : 'handOver.doneMany', values), journalEntryId);
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      onClose={onClose}
      title={count === 1 ? t('handOver.title', { reference: what.reference }) : t('handOver.titleMany', { count })}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {what.owner !== undefined && <p className={classes.quiet}>{t('handOver.now', { owner: named(what.owner) })}</p>}
        <Autocomplete
          label={t('handOver.owner')}
          description={t('handOver.ownerHint')}
          maxLength={limits.name}
          data={(facets.data?.owners ?? []).filter((one) => one !== '' && one !== what.owner)}
          value={owner}
          onChange={setOwner}
          // Opened on focus, the list would cover the note below before anybody asked for it.
          openOnFocus={false}
        />
        <Textarea
          label={t('handOver.note')}
          description={t('handOver.noteHint')}
          maxLength={2_000}
          autosize
          minRows={2}
          maxRows={10}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <ErrorNotice error={handOver.error} onRetry={submit} />
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={handOver.isPending}>
            {t('handOver.submit')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
