import { Button, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconDeviceFloppy,
  IconFileTypePdf,
  IconMail,
  IconMailShare,
  IconPrinter,
  IconTags,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Letter } from '#core/contract/letters.ts';
import { useText } from '../i18n/index.ts';
import { type LetterFile, saveCopy } from '../letters/letter-files.ts';
import { LabelDialog } from './label-dialog.tsx';
import { PdfDialog } from './pdf-dialog.tsx';
import { emailLetter, mailWithoutLetter, makeLabel, printLetter } from './use-letter-output.ts';

interface OutMenuProps {
  letter: Letter;
  /** Its .docx as it stands. */
  file: LetterFile;
  size?: 'compact-sm' | 'xs';
}

/** Every way out of the door for a letter of ours, draft or sent. Foolscap itself sends nothing. */
export function OutMenu({ letter, file, size = 'compact-sm' }: OutMenuProps) {
  const { t } = useText();
  const [open, setOpen] = useState<'pdf' | 'label' | null>(null);
  const icon = { size: 15, stroke: 1.7, 'aria-hidden': true } as const;
  return (
    <>
      <Menu position="bottom-start" width={310}>
        <Menu.Target>
          <Button variant="default" size={size} rightSection={<IconChevronDown size={13} aria-hidden />}>
            {t('outgoing:menu.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('outgoing:menu.asFile')}</Menu.Label>
          <Menu.Item leftSection={<IconDeviceFloppy {...icon} />} onClick={() => void saveCopy(file)}>
            {t('outgoing:menu.saveDocx')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypePdf {...icon} />} onClick={() => setOpen('pdf')}>
            {t('outgoing:menu.pdf')}
          </Menu.Item>
          <Menu.Label>{t('outgoing:menu.byEmail')}</Menu.Label>
          <Menu.Item leftSection={<IconMailShare {...icon} />} onClick={() => void emailLetter(letter)}>
            {t('outgoing:menu.email')}
          </Menu.Item>
          <Menu.Item leftSection={<IconMail {...icon} />} onClick={() => void mailWithoutLetter(letter)}>
            {t('outgoing:menu.mailto')}
          </Menu.Item>
          <Menu.Label>{t('outgoing:menu.onPaper')}</Menu.Label>
          <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={() => void printLetter(letter, file)}>
            {t('outgoing:menu.print')}
          </Menu.Item>
          <Menu.Item leftSection={<IconMail {...icon} />} onClick={() => void makeLabel(letter, 'envelope')}>
            {t('outgoing:menu.envelope')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTags {...icon} />} onClick={() => setOpen('label')}>
            {t('outgoing:menu.label')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'pdf' && <PdfDialog letter={letter} file={file} onClose={() => setOpen(null)} />}
      {open === 'label' && <LabelDialog letter={letter} onClose={() => setOpen(null)} />}
    </>
  );
}
