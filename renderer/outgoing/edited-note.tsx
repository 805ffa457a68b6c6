import { Button } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Letter } from '#core/contract/letters.ts';
import { useText } from '../i18n/index.ts';
import { CompareDialog } from './compare-dialog.tsx';
import classes from './outgoing.module.css';
import { editedNote } from './take-back.tsx';

/** That a letter was edited by hand, and where. */
export function EditedNote({ letter }: { letter: Letter }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  if (letter.edits === null) return null;
  return (
    <p className={classes.edited} data-edited>
      <IconArrowsDiff size={15} aria-hidden />
      <span>{editedNote(letter.edits)}</span>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {t('outgoing:edited.compare')}
      </Button>
      {open && <CompareDialog letter={letter} onClose={() => setOpen(false)} />}
    </p>
  );
}
