import { Button } from '@mantine/core';
import { IconFileImport, IconFileTypeDocx } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useText } from '../i18n/index.ts';
import { platform } from '../platform.ts';
import { readDocx } from './read-docx.ts';
import classes from './drop.module.css';

interface DocxDropProps {
  /** Shown in place of the invitation: the document that is there. */
  file?: { name: string; note?: ReactNode } | null;
  /** On the button. */
  label: string;
  hint: string;
  /** Begins the dialog it stands in. */
  first?: boolean;
  onFile: (file: File) => void;
}

/** A strip on which a Word document is dropped, with a button for those who would rather pick it. */
export function DocxDrop({ file = null, label, hint, first = false, onFile }: DocxDropProps) {
  const { bring, refused } = useBring(onFile);
  const { over, area } = useDropTarget(bring);
  return (
    <div className={classes.strip} data-over={over || undefined} {...area}>
      {file !== null && (
        <p className={classes.file}>
          <IconFileTypeDocx size={18} stroke={1.5} aria-hidden />
          <span className={classes.fileName}>{file.name}</span>
          {file.note}
        </p>
      )}
      <div className={classes.row}>
        <Button
          variant="default"
          size="xs"
          data-autofocus={first || undefined}
          leftSection={<IconFileImport size={15} aria-hidden />}
          onClick={() => void platform.pickFiles({ extensions: ['docx'] }).then(bring)}
        >
          {label}
        </Button>
        <span className={classes.quiet}>{hint}</span>
      </div>
      {refused !== null && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
    </div>
  );
}

/** A whole page that takes a document dropped anywhere on it. */
export function DropPage({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const { t } = useText();
  const { bring, refused } = useBring(onFile);
  const { over, area } = useDropTarget(bring);
  return (
    <div className={classes.page} {...area}>
      {refused !== null && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
      {children}
      {over && (
        <div className={classes.veil} aria-hidden>
          {t('templates:drop.here')}
        </div>
      )}
    </div>
  );
}

function useBring(onFile: (file: File) => void) {
  const [refused, setRefused] = useState<string | null>(null);
  async function bring(files: readonly File[]): Promise<void> {
    const brought = await readDocx(files);
    if (brought === null) return;
    setRefused('refused' in brought ? brought.refused : null);
    if ('file' in brought) onFile(brought.file);
  }
  return { refused, bring: (files: readonly File[]) => void bring(files) };
}

/** Drags cross the elements inside: the target is left only when as many were left as were entered. */
function useDropTarget(onDrop: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    over,
    area: {
      onDragEnter(event: DragEvent) {
        if (!hasFiles(event)) return;
        depth.current += 1;
        setOver(true);
      },
      onDragOver(event: DragEvent) {
        if (hasFiles(event)) event.preventDefault();
      },
      onDragLeave(event: DragEvent) {
        if (!hasFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) setOver(false);
      },
      onDrop(event: DragEvent) {
        if (!hasFiles(event)) return;
        // A strip on the page has taken it already.
        const taken = event.defaultPrevented;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        if (!taken) onDrop([...event.dataTransfer.files]);
      },
    },
  };
}
