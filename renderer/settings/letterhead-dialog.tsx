import { Button, Group, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Letterhead, Sender } from '#core/contract/settings.ts';
import { type Language, language as languageSchema } from '#core/contract/vocabulary.ts';
import { client } from '../client.ts';
import { Dialog, ErrorNotice, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { LetterPreview } from '../letters/letter-preview.tsx';
import { refreshAll } from '../query-client.ts';
import { Problems } from '../templates/check-result.tsx';
import { DocxDrop } from '../templates/docx-drop.tsx';
import { keyOfFile } from '../templates/use-template-check.ts';
import classes from './settings.module.css';

interface LetterheadDialogProps {
  sender: Sender;
  place: Language | null;
  /** The one that is in use there, to look at or to replace; null: another is brought. */
  shown: Letterhead | null;
  onClose: () => void;
}

/** A letterhead before it is set: what is wrong with it, and a letter on it. */
export function LetterheadDialog({ sender, place: first, shown, onClose }: LetterheadDialogProps) {
  const { t, lang, pick } = useText();
  const toast = useUndoToast();
  const [file, setFile] = useState<File | null>(null);
  const [place, setPlace] = useState(first);
  const [sample, setSample] = useState<Language>(first ?? lang);
  const name = pick(sender.nameEn, sender.nameZh) || pick(sender.organisationEn, sender.organisationZh);
  const fileKey = file === null ? null : keyOfFile(file);
  const check = useQuery({
    queryKey: ['letterhead-check', fileKey],
    queryFn: async () => {
      if (file === null) throw new Error('there is no letterhead to check');
      return await client.templates.checkLetterhead({ file });
    },
    enabled: file !== null,
    gcTime: 30_000,
  });
  const sound = file === null ? shown !== null : check.data?.sound === true;
  const preview = useQuery({
    queryKey: ['letterhead-preview', fileKey, shown?.sha256, sample],
    queryFn: async () => {
      const of = file === null ? { senderId: sender.id, place: first } : { file };
      return await client.templates.previewLetterhead({ language: sample, of });
    },
    enabled: sound,
    gcTime: 30_000,
    structuralSharing: false,
  });
  const set = useMutation({
    mutationFn: async () => {
      if (file === null) throw new Error('there is no letterhead to set');
      return await client.templates.setLetterhead({ senderId: sender.id, language: place, file });
    },
    onSuccess: async ({ journalEntryId }) => {
      onClose();
      toast(t('templates:letterhead.set'), journalEntryId);
      await refreshAll();
    },
  });
  const before = sender.letterheads.find(({ language }) => language === place);
  const document = file ?? (shown === null ? null : { name: shown.fileName });
  return (
    <Dialog onClose={onClose} size={980} title={t('templates:letterhead.dialog', { name })}>
      <div className={classes.letterheadDialog}>
        <div className={classes.letterheadForm}>
          <p className={classes.hint}>{t('templates:letterhead.intro')}</p>
          <DocxDrop
            file={document === null ? null : { name: document.name }}
            label={t(document === null ? 'templates:drop.choose' : 'templates:drop.replace')}
            hint={t('templates:drop.hintHere')}
            first
            onFile={(next) => {
              setFile(next);
              set.reset();
            }}
          />
          <ErrorNotice error={file === null ? null : check.error} />
          {file !== null && <Problems problems={check.data?.problems ?? []} />}
          {file !== null && (
            <div>
              <p className={classes.strong}>{t('templates:letterhead.place')}</p>
              <SegmentedControl
                aria-label={t('templates:letterhead.place')}
                fullWidth
                value={place ?? 'both'}
                onChange={(value) => {
                  const chosen = languageSchema.safeParse(value).data ?? null;
                  setPlace(chosen);
                  if (chosen !== null) setSample(chosen);
                }}
                data={[
                  { value: 'both', label: t('templates:letterhead.both') },
                  ...languageSchema.options.map((one) => ({ value: one, label: t(`templates:short.${one}`) })),
                ]}
              />
              {before !== undefined && (
                <p className={classes.hint}>{t('templates:letterhead.takesPlace', { name: before.fileName })}</p>
              )}
            </div>
          )}
          <ErrorNotice error={set.error} />
          <Group gap="xs">
            {file !== null && (
              <Button disabled={!sound} loading={set.isPending} onClick={() => set.mutate()}>
                {t('templates:letterhead.use')}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t(file === null ? 'common:action.close' : 'common:action.cancel')}
            </Button>
          </Group>
        </div>
        <div className={classes.letterheadPaper}>
          <SegmentedControl
            aria-label={t('templates:letterhead.paper')}
            size="xs"
            value={sample}
            onChange={(value) => setSample(languageSchema.parse(value))}
            data={languageSchema.options.map((one) => ({ value: one, label: t(`templates:short.${one}`) }))}
          />
          <ErrorNotice error={sound ? preview.error : null} />
          <LetterPreview
            docx={sound ? (preview.data?.docx ?? null) : null}
            language={sample}
            behind={preview.isFetching}
            placeholder={t(document === null ? 'templates:letterhead.noDocument' : 'templates:letterhead.mendFirst')}
          />
        </div>
      </div>
    </Dialog>
  );
}
