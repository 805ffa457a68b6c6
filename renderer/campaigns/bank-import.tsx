import { Autocomplete, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { language, type Language } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { ErrorNotice, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { PasteDialog } from '../questions/paste-dialog.tsx';
import type { PastedQuestion } from '../questions/read-pasted.ts';
import classes from './campaigns.module.css';

/** As many as one import may bring; the contract says the same. */
const mostAtOnce = 500;

interface BankImportProps {
  campaignId: string | null;
  topics: string[];
  onClose: () => void;
}

/** A pasted list into a bank: one language, one topic; the other language is for later. */
export function BankImport({ campaignId, topics, onClose }: BankImportProps) {
  const { t, lang } = useText('questions');
  const toast = useUndoToast();
  const [of, setOf] = useState<Language>(lang);
  const [topic, setTopic] = useState('');
  const add = useMutation(orpc.campaigns.addQuestions.mutationOptions());

  function save(questions: PastedQuestion[]): void {
    const rows = questions.map(({ text, level }, at) => ({
      topic,
      level: at === 0 ? (0 as const) : level,
      textEn: of === 'en' ? text : '',
      textZh: of === 'en' ? '' : text,
    }));
    add.mutate(
      { campaignId, questions: rows },
      {
        onSuccess: ({ ids, journalEntryId }) => {
          toast(t('bank.added', { count: ids.length }), journalEntryId);
          onClose();
        },
      },
    );
  }

  return (
    <PasteDialog text="" room={mostAtOnce} language={of} busy={add.isPending} onAdd={save} onClose={onClose}>
      <div className={classes.importChoices}>
        <SegmentedControl
          aria-label={t('bank.language')}
          value={of}
          onChange={(chosen) => setOf(language.parse(chosen))}
          data={language.options.map((one) => ({ value: one, label: t(`common:language.${one}`) }))}
        />
        <Autocomplete label={t('bank.topic')} maxLength={200} data={topics} value={topic} onChange={setTopic} w={280} />
      </div>
      <ErrorNotice error={add.error} />
    </PasteDialog>
  );
}
