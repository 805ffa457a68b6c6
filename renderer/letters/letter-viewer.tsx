import { Button, Group } from '@mantine/core';
import { IconDeviceFloppy, IconFileTypeDocx } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Letter } from '#core/contract/letters.ts';
import { orpc } from '../client.ts';
import { Dialog, ErrorNotice } from '../common/index.ts';
import { useMenuCommand } from '../common/menu-commands.ts';
import { useText } from '../i18n/index.ts';
import classes from './composer.module.css';
import { type LetterFile, openCopy, saveCopy } from './letter-files.ts';
import { LetterPreview } from './letter-preview.tsx';
import { OutMenu } from '../outgoing/out-menu.tsx';
import { printLetter } from '../outgoing/use-letter-output.ts';

interface LetterViewerProps {
  letter: Letter;
  file: LetterFile;
  title: string;
  onClose: () => void;
}

/** A stored letter as it was written, byte for byte. */
export function LetterViewer({ letter, file, title, onClose }: LetterViewerProps) {
  const { t } = useText();
  const stored = useQuery(orpc.letters.file.queryOptions({ input: { sha256: file.sha256 } }));
  // Not what Foolscap wrote before it was edited, nor what came: those are looked at, not sent.
  const isOurs = letter.direction === 'outgoing' && file.role === 'letter';
  useMenuCommand('export-letter', () => void saveCopy(file));
  useMenuCommand('print', () => void printLetter(letter, file));
  return (
    <Dialog onClose={onClose} size={980} title={title}>
      <div className={classes.viewer}>
        <ErrorNotice error={stored.error} onRetry={() => void stored.refetch()} />
        <LetterPreview
          docx={stored.data ?? null}
          language={letter.language}
          behind={stored.isFetching}
          actions={
            <Group gap="xs">
              {openCopy !== null && (
                <Button
                  variant="default"
                  size="xs"
                  leftSection={<IconFileTypeDocx size={15} aria-hidden />}
                  onClick={() => void openCopy?.(letter, file)}
                >
                  {t('letters:action.openInWord')}
                </Button>
              )}
              {isOurs ? (
                <OutMenu letter={letter} file={file} size="xs" />
              ) : (
                <Button
                  variant="default"
                  size="xs"
                  leftSection={<IconDeviceFloppy size={15} aria-hidden />}
                  onClick={() => void saveCopy(file)}
                >
                  {t('letters:action.saveDocx')}
                </Button>
              )}
            </Group>
          }
        />
      </div>
    </Dialog>
  );
}
