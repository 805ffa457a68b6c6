import { Button, Group, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Letter } from '#core/contract/letters.ts';
import { client, orpc } from '../client.ts';
import { Dialog, ErrorNotice, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { fetchFile, type LetterFile } from '../letters/letter-files.ts';
import { platform } from '../platform.ts';
import { refreshAll } from '../query-client.ts';
import { emailLetter, printLetter, savePdf } from './use-letter-output.ts';

interface PdfDialogProps {
  letter: Letter;
  file: LetterFile;
  onClose: () => void;
}

/** LibreOffice where there is one, else the desktop's own print of the preview, else the browser's print dialog. */
type Maker = 'libreoffice' | 'preview' | 'browser';

/** Makes a PDF, says who made it and what that means for its pages, and keeps it only if it is to be kept. */
export function PdfDialog({ letter, file, onClose }: PdfDialogProps) {
  const { t } = useText();
  const toast = useUndoToast();
  const found = useQuery(orpc.outgoing.pdfMaker.queryOptions({ input: {} }));
  const maker: Maker | null =
    found.data === undefined
      ? null
      : found.data.maker === 'libreoffice'
        ? 'libreoffice'
        : platform.letterToPdf === null
          ? 'browser'
          : 'preview';
  const made = usePdf(letter, file, maker);
  const [kept, setKept] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const version = found.data?.version ?? '';

  async function keep(pdf: File): Promise<void> {
    setError(null);
    try {
      // The letter may have been given a file since this dialog was opened.
      const { version: now } = await client.letters.get({ id: letter.id });
      const done = await client.outgoing.attach({ letterId: letter.id, version: now, role: 'pdf', file: pdf });
      setKept(true);
      await refreshAll();
      toast(t('outgoing:pdf.kept'), done.journalEntryId);
    } catch (problem) {
      setError(problem);
    }
  }

  return (
    <Dialog onClose={onClose} title={t('outgoing:pdf.title')} size="lg">
      <Stack gap="md" data-pdf={made.pdf === null ? (maker === 'browser' ? 'browser' : 'waiting') : maker}>
        <ErrorNotice error={found.error ?? made.error ?? error} onRetry={made.again} />
        {maker === 'browser' && <p>{t('outgoing:pdf.byBrowser')}</p>}
        {made.busy && (
          <Group gap="sm" role="status">
            <Loader size={16} aria-hidden />
            <span>
              {maker === null
                ? t('outgoing:pdf.looking')
                : t(maker === 'preview' ? 'outgoing:pdf.workingPreview' : 'outgoing:pdf.working', { version })}
            </span>
          </Group>
        )}
        {made.pdf !== null && (
          <p role="status">
            {t(maker === 'preview' ? 'outgoing:pdf.byPreview' : 'outgoing:pdf.byOffice', { version })}
          </p>
        )}
        <Group justify="flex-end" gap="xs">
          {made.busy && (
            <Button variant="default" onClick={onClose}>
              {t('outgoing:pdf.stop')}
            </Button>
          )}
          {maker === 'browser' && (
            <Button onClick={() => void printLetter(letter, file)}>{t('outgoing:pdf.openPrint')}</Button>
          )}
          {made.pdf !== null && <Made pdf={made.pdf} letter={letter} kept={kept} onKeep={keep} />}
        </Group>
      </Stack>
    </Dialog>
  );
}

function Made({
  pdf,
  letter,
  kept,
  onKeep,
}: {
  pdf: File;
  letter: Letter;
  kept: boolean;
  onKeep: (pdf: File) => Promise<void>;
}) {
  const { t } = useText();
  return (
    <>
      <Button variant="default" disabled={kept} onClick={() => void onKeep(pdf)}>
        {t(kept ? 'outgoing:pdf.kept' : 'outgoing:pdf.keep')}
      </Button>
      <Button variant="default" onClick={() => void emailLetter(letter, pdf)}>
        {t('outgoing:pdf.email')}
      </Button>
      <Button data-autofocus onClick={() => void savePdf(pdf)}>
        {t('outgoing:pdf.save')}
      </Button>
    </>
  );
}

/** The PDF, begun as soon as it is known who makes it. Closing the dialog stops LibreOffice. */
function usePdf(letter: Letter, file: LetterFile, maker: Maker | null) {
  const [pdf, setPdf] = useState<File | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again; a letter refreshed behind the dialog is the same letter
  useEffect(() => {
    if (maker === null || maker === 'browser') return;
    const hangUp = new AbortController();
    setPdf(null);
    setError(null);
    const making =
      maker === 'libreoffice'
        ? client.outgoing.pdf({ letterId: letter.id }, { signal: hangUp.signal }).then((made) => made.pdf)
        : printPreview(letter, file);
    making.then(
      (made) => {
        if (!hangUp.signal.aborted) setPdf(made);
      },
      (problem: unknown) => {
        if (!hangUp.signal.aborted) setError(problem);
      },
    );
    return () => hangUp.abort();
  }, [letter.id, file.sha256, maker, turn]);
  return {
    pdf,
    error,
    busy: pdf === null && error === null && maker !== 'browser',
    again: () => setTurn((now) => now + 1),
  };
}

async function printPreview(letter: Letter, file: LetterFile): Promise<File> {
  if (platform.letterToPdf === null) throw new Error('This host prints no PDFs.');
  const drawing = { docx: await fetchFile(file), language: letter.language, title: file.name };
  return await platform.letterToPdf(drawing, file.name.replace(/\.docx$/i, '.pdf'));
}
