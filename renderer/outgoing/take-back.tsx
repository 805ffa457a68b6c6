import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import type { Letter } from '#core/contract/letters.ts';
import { client } from '../client.ts';
import { tell, tellError, useUndoToast } from '../common/index.ts';
import { useText, words } from '../i18n/index.ts';
import { platform } from '../platform.ts';
import { refreshAll } from '../query-client.ts';
import classes from './outgoing.module.css';

/** Takes an edited file back and says what differs. False where it was refused: the reasons are told. */
export function useTakeBack(): (letter: Letter, file: File) => Promise<boolean> {
  const { t } = useText();
  const toast = useUndoToast();
  return async (letter, file) => {
    try {
      const done = await client.outgoing.takeBack({ letterId: letter.id, version: letter.version, file });
      await refreshAll();
      if (done.journalEntryId === null) tell(t('outgoing:takeBack.same'));
      else if (done.letter.edits === null) toast(t('outgoing:takeBack.restored'), done.journalEntryId);
      else toast(t('outgoing:takeBack.done', { differences: editedNote(done.letter.edits) }), done.journalEntryId);
      return true;
    } catch (error) {
      tellError(error);
      return false;
    }
  };
}

/** "Edited by hand: 3 paragraphs differ". */
export function editedNote({ added, removed, changed }: NonNullable<Letter['edits']>): string {
  const { t } = words();
  const count = added + removed + changed;
  return count === 0 ? t('outgoing:edited.noWords') : t('outgoing:edited.note', { count });
}

/** For a file that was saved somewhere and edited there: every draft has it. */
export function TakeBackButton({ letter }: { letter: Letter }) {
  const { t } = useText();
  const takeBack = useTakeBack();
  const pick = async () => {
    const [file] = await platform.pickFiles({ extensions: ['docx'] });
    if (file !== undefined) await takeBack(letter, file);
  };
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconFileImport size={14} aria-hidden />}
      onClick={() => void pick()}
    >
      {t('outgoing:takeBack.button')}
    </Button>
  );
}

/** The place of a draft on the page, where its edited file may be dropped. */
export function TakeBackZone({ letter, children }: { letter: Letter; children: ReactNode }) {
  const { t } = useText();
  const takeBack = useTakeBack();
  const [over, setOver] = useState(false);
  if (letter.state !== 'draft' || letter.direction !== 'outgoing') return children;
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const drop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setOver(false);
    const [file, ...more] = event.dataTransfer.files;
    if (file === undefined || more.length > 0) tell(t('outgoing:takeBack.onlyOne'), { color: 'red' });
    else void takeBack(letter, file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's way; the button beside it is everybody's
    <div
      className={classes.dropZone}
      data-over={over || undefined}
      data-drop="take-back"
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
      {over && <p className={classes.dropHint}>{t('outgoing:takeBack.drop')}</p>}
    </div>
  );
}
