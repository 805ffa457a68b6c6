import { Button } from '@mantine/core';
import { IconEye, IconFile, IconPencil, IconSend, IconTrash } from '@tabler/icons-react';
import type { Letter } from '#core/contract/letters.ts';
import { useText } from '../i18n/index.ts';
import { documentOf, isDocx, openCopy, saveCopy } from '../letters/letter-files.ts';
import { OutMenu } from '../outgoing/out-menu.tsx';
import { TakeBackButton } from '../outgoing/take-back.tsx';
import type { RequestActions } from './request-actions.tsx';
import classes from './requests.module.css';

interface LetterButtonsProps {
  letter: Letter;
  title: string;
  actions: RequestActions;
}

/** What can be done with a letter on the timeline: one that came is read, one of ours goes out. */
export function LetterButtons({ letter, title, actions }: LetterButtonsProps) {
  const { t } = useText();
  const main = documentOf(letter);
  const isOurs = letter.direction === 'outgoing';
  return (
    <div className={classes.entryButtons}>
      {main !== undefined && (
        <>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconEye size={14} aria-hidden />}
            onClick={() => actions.view(letter, main, title)}
          >
            {t('letters:action.view')}
          </Button>
          {!isOurs && (
            <Button variant="default" size="compact-sm" onClick={() => void saveCopy(main)}>
              {t('letters:action.saveDocx')}
            </Button>
          )}
          {openCopy !== null && (
            <Button variant="default" size="compact-sm" onClick={() => void openCopy?.(letter, main)}>
              {t('letters:action.openInWord')}
            </Button>
          )}
          {isOurs && <OutMenu letter={letter} file={main} />}
        </>
      )}
      {letter.state === 'draft' && <DraftButtons letter={letter} actions={actions} />}
      {!isOurs &&
        letter.files
          .filter((file) => file !== main)
          .map((file) => (
            <Button
              key={file.sha256}
              variant="subtle"
              size="compact-sm"
              leftSection={<IconFile size={14} aria-hidden />}
              onClick={() => (isDocx(file) ? actions.view(letter, file, file.name) : void saveCopy(file))}
            >
              {file.name}
            </Button>
          ))}
    </div>
  );
}

function DraftButtons({ letter, actions }: Omit<LetterButtonsProps, 'title'>) {
  const { t } = useText();
  const { kind } = letter;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconSend size={14} aria-hidden />}
        onClick={() => actions.markSent(letter)}
      >
        {t('letters:action.logAsSent')}
      </Button>
      {kind !== null && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPencil size={14} aria-hidden />}
          onClick={() => actions.compose(kind, letter.id)}
        >
          {t('common:action.edit')}
        </Button>
      )}
      <TakeBackButton letter={letter} />
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={() => actions.removeDraft(letter)}
      >
        {t('common:action.remove')}
      </Button>
    </>
  );
}
