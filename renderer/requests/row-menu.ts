import { IconBuildingBank, IconCopy, IconExternalLink, IconPlus, IconRestore, IconTrash } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { RequestRow } from '#core/contract/requests.ts';
import { client } from '../client.ts';
import { type MenuEntry, tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { refreshAll } from '../query-client.ts';
import { linkTo } from '../routes.ts';
import type { RequestListView } from './request-list-view.ts';

/** What can be done with a row without opening it. */
export function useRowMenu({
  inBin,
  onFilter,
}: {
  inBin: boolean;
  onFilter: (change: Partial<RequestListView>) => void;
}): (row: RequestRow) => MenuEntry[] {
  const { t } = useText();
  const [, navigate] = useLocation();
  const { bin, restore } = useBin();
  return (row) => [
    { label: t('requests:menu.open'), icon: IconExternalLink, run: () => navigate(linkTo.request(row.id)) },
    {
      label: t('requests:menu.copyReference'),
      icon: IconCopy,
      run: () => void navigator.clipboard.writeText(row.reference),
    },
    { kind: 'divider' },
    { label: t('requests:menu.sameBody'), icon: IconBuildingBank, run: () => onFilter({ bodyId: row.bodyId }) },
    {
      label: t('requests:menu.newToBody'),
      icon: IconPlus,
      run: () =>
        navigate(
          linkTo.newRequest({ bodyId: row.bodyId, ...(row.campaignId === null ? {} : { campaignId: row.campaignId }) }),
        ),
    },
    { kind: 'divider' },
    inBin
      ? { label: t('requests:menu.restore'), icon: IconRestore, run: () => void restore(row.id) }
      : { label: t('requests:menu.bin'), icon: IconTrash, danger: true, run: () => void bin(row.id) },
  ];
}

/** Into the bin and out again, with Undo instead of a question. */
export function useBin(): { bin: (id: string) => Promise<void>; restore: (id: string) => Promise<void> } {
  const { t } = useText();
  const toast = useUndoToast();
  const move = async (id: string, where: 'remove' | 'restore', said: string) => {
    try {
      const { version, reference } = await client.requests.get({ id });
      const { journalEntryId } = await client.requests[where]({ id, version });
      await refreshAll();
      toast(t(said, { reference }), journalEntryId);
    } catch (error) {
      tellError(error);
    }
  };
  return {
    bin: (id) => move(id, 'remove', 'requests:bin.moved'),
    restore: (id) => move(id, 'restore', 'requests:bin.restored'),
  };
}
