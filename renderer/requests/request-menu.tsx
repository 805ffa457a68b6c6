import { ActionIcon, Menu } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconArchive, IconCopy, IconDots, IconPencil, IconPlus, IconRestore, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { RequestPage } from '#core/contract/requests.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { EditRequest } from './edit-request.tsx';
import { FactForm } from './fact-form.tsx';
import { useBin } from './row-menu.ts';

/** What is done with a request as a whole. */
export function RequestMenu({ request, label }: { request: RequestPage; label: string }) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const clipboard = useClipboard();
  const { bin, restore } = useBin();
  const [editing, setEditing] = useState(false);
  const [closing, setClosing] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="lg" variant="default" aria-label={label}>
            <IconDots size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setEditing(true)}>
            {t('requests:edit.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={15} aria-hidden />} onClick={() => clipboard.copy(request.reference)}>
            {t('requests:menu.copyReference')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() =>
              navigate(
                linkTo.newRequest({
                  bodyId: request.bodyId,
                  ...(request.campaignId === null ? {} : { campaignId: request.campaignId }),
                }),
              )
            }
          >
            {t('requests:menu.newToBody')}
          </Menu.Item>
          <Menu.Divider />
          {request.status !== 'draft' && request.status !== 'closed' && request.removedAt === null && (
            <Menu.Item leftSection={<IconArchive size={15} aria-hidden />} onClick={() => setClosing(true)}>
              {t('requests:menu.close')}
            </Menu.Item>
          )}
          {request.removedAt === null ? (
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={15} aria-hidden />}
              onClick={() => void bin(request.id)}
            >
              {t('requests:menu.bin')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconRestore size={15} aria-hidden />} onClick={() => void restore(request.id)}>
              {t('requests:menu.restore')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {closing && <FactForm request={request} kind="closed" onClose={() => setClosing(false)} />}
      {editing && <EditRequest request={request} onClose={() => setEditing(false)} />}
    </>
  );
}
