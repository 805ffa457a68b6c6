import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import type { EditedCopy } from '../../electron/preload/api.ts';
import type { Letter } from '#core/contract/letters.ts';
import { client } from '../client.ts';
import { tell, tellError } from '../common/index.ts';
import { words } from '../i18n/index.ts';
import { platform } from '../platform.ts';
import { useTakeBack } from './take-back.tsx';

/**
 * Tells of drafts that were changed in the word processor, on whatever page the person is when coming back from it, and
 * at the start of those changed while Foolscap was closed. Draws nothing itself.
 */
export function EditedCopies() {
  const [copies, setCopies] = useState<readonly EditedCopy[]>([]);
  const takeBack = useTakeBack();
  const take = useRef(takeBack);
  take.current = takeBack;
  /** What is told of now: the copy, and which saving of it. */
  const told = useRef(new Map<string, string>());
  useEffect(() => platform.copies?.onChange(setCopies), []);
  useEffect(() => {
    const now = new Map(copies.map(({ copyId, sha256 }) => [copyId, sha256]));
    for (const copyId of told.current.keys()) {
      if (now.has(copyId)) continue;
      told.current.delete(copyId);
      notifications.hide(copyId);
    }
    for (const copy of copies) {
      if (told.current.get(copy.copyId) === copy.sha256) continue;
      told.current.set(copy.copyId, copy.sha256);
      void ask(copy, (letter, file) => take.current(letter, file));
    }
  }, [copies]);
  return null;
}

async function ask(copy: EditedCopy, takeBack: (letter: Letter, file: File) => Promise<boolean>): Promise<void> {
  const { t } = words();
  // A copy of a letter that this register does not have (another register was open then) is none of its business.
  const letter = await client.letters.get({ id: copy.letterId }).catch(() => null);
  if (letter?.requestId == null) return;
  const current = letter.files.find(({ role }) => role === 'letter');
  if (current?.sha256 === copy.sha256) {
    await platform.copies?.settle(copy.copyId, 'taken', copy.sha256);
    return;
  }
  const request = await client.requests.get({ id: letter.requestId }).catch(() => null);
  if (request === null) return;
  const isDraft = letter.state === 'draft';
  const values = {
    reference: request.reference,
    letter: letter.kind === null ? letter.subject : t(`common:letterKind.${letter.kind}`),
  };
  notifications.hide(copy.copyId);
  tell(
    <div data-edited-copy={copy.letterId}>
      <Text size="sm">{t(isDraft ? 'outgoing:copy.changed' : 'outgoing:copy.changedAfterSent', values)}</Text>
      <Group gap="xs" mt="xs">
        {isDraft && (
          <Button size="xs" onClick={() => void answerTake(copy, takeBack)}>
            {t('outgoing:copy.take')}
          </Button>
        )}
        <Button
          variant="default"
          size="xs"
          onClick={() => void platform.copies?.settle(copy.copyId, 'left', copy.sha256)}
        >
          {t('outgoing:copy.leave')}
        </Button>
      </Group>
    </div>,
    { id: copy.copyId, autoClose: false },
  );
}

/** The bytes are read now, and so is the letter: both may have changed since it was asked. */
async function answerTake(copy: EditedCopy, takeBack: (letter: Letter, file: File) => Promise<boolean>): Promise<void> {
  try {
    const file = await platform.copies?.read(copy.copyId);
    if (!file) {
      tell(words().t('outgoing:copy.gone'), { color: 'red' });
      return;
    }
    const sha256 = await hashOf(file);
    const letter = await client.letters.get({ id: copy.letterId });
    if (await takeBack(letter, file)) await platform.copies?.settle(copy.copyId, 'taken', sha256);
  } catch (error) {
    tellError(error);
  }
}

async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
