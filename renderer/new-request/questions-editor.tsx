import { Alert, Button } from '@mantine/core';
import { IconBookUpload, IconClipboardList, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { blockLength } from '#core/contract/question-outline.ts';
import { limits } from '#core/contract/text.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { client } from '../client.ts';
import { type MenuEntry, tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { fieldId } from '../letters/focus-gap.ts';
import { settle } from '../questions/outline.ts';
import { OutlineEditor } from '../questions/outline-editor.tsx';
import { PasteDialog } from '../questions/paste-dialog.tsx';
import { type PastedQuestion, readPasted } from '../questions/read-pasted.ts';
import classes from '../questions/questions.module.css';
import { newQuestion, type TypedQuestion } from './new-request-draft.ts';

interface QuestionsEditorProps {
  questions: TypedQuestion[];
  onChange: (questions: TypedQuestion[]) => void;
  language: Language;
  /** Whose bank a question may be kept in, beside the general one. */
  campaignId?: string | null;
}

/** The questions of a request with their parts. A pasted list is shown as it was understood before it is taken in. */
export function QuestionsEditor({ questions, onChange, language, campaignId = null }: QuestionsEditorProps) {
  const { t } = useText('questions');
  const toast = useUndoToast();
  /** `at`: the blank question it was pasted into; null: it goes to the end. */
  const [pasting, setPasting] = useState<{ at: number | null; text: string } | null>(null);
  const [undo, setUndo] = useState<{ said: string; before: TypedQuestion[] } | null>(null);

  function add(pasted: PastedQuestion[]): void {
    const at = pasting?.at ?? null;
    const fresh = pasted.map(({ text, level }) => newQuestion(text, { level }));
    const blank = at !== null && questions[at]?.text.trim() === '';
    // A blank at the end makes room for what is pasted.
    const kept = questions.filter((one, index) => one.text.trim() !== '' || (at !== null && index < at));
    const next = blank ? questions.toSpliced(at, 1, ...fresh) : [...kept, ...fresh];
    setUndo({ said: t('added', { count: fresh.length }), before: questions });
    setPasting(null);
    onChange(settle(next));
  }

  /** A typed question with its parts into a bank, in the language of the letter; it is then one of the bank's. */
  async function keep(at: number, bankOf: string | null): Promise<void> {
    const block = questions.slice(at, at + blockLength(questions, at)).filter(({ text }) => text.trim() !== '');
    try {
      const { ids, journalEntryId } = await client.campaigns.addQuestions({
        campaignId: bankOf,
        questions: block.map(({ text, level }, index) => ({
          topic: '',
          textEn: language === 'en' ? text : '',
          textZh: language === 'en' ? '' : text,
          level: index === 0 ? 0 : level,
        })),
      });
      const kept = new Map(block.map(({ key }, index) => [key, ids[index] ?? null]));
      onChange(questions.map((one) => (kept.has(one.key) ? { ...one, bankId: kept.get(one.key) ?? null } : one)));
      toast(t(bankOf === null ? 'keptGeneral' : 'keptCampaign'), journalEntryId);
    } catch (error) {
      tellError(error);
    }
  }

  const menu = (at: number): MenuEntry[] => {
    const one = questions[at];
    const disabled = one === undefined || one.text.trim() === '' || one.bankId !== null;
    return [
      { kind: 'divider' },
      ...(campaignId === null
        ? []
        : [{ label: t('keepInCampaign'), icon: IconBookUpload, disabled, run: () => void keep(at, campaignId) }]),
      { label: t('keepInGeneral'), icon: IconBookUpload, disabled, run: () => void keep(at, null) },
    ];
  };

  return (
    <div className={classes.column}>
      <OutlineEditor
        entries={questions}
        onChange={onChange}
        make={(level) => newQuestion('', { level })}
        label={t('requests:questions.title')}
        language={language}
        most={limits.questions}
        firstFieldId={fieldId('questions')}
        menu={menu}
        onRemoved={(count, before) => setUndo({ said: t('removed', { count }), before })}
        onPaste={(at, text) => {
          if (readPasted(text).length < 2) return false;
          setPasting({ at, text });
          return true;
        }}
      />
      {undo !== null && (
        <Alert withCloseButton closeButtonLabel={t('common:action.close')} onClose={() => setUndo(null)} p="xs">
          {undo.said}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              onChange(undo.before);
              setUndo(null);
            }}
          >
            {t('common:action.undo')}
          </Button>
        </Alert>
      )}
      <div className={classes.foot}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={questions.length >= limits.questions}
          onClick={() => onChange([...questions, newQuestion()])}
        >
          {t('requests:questions.add')}
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconClipboardList size={14} aria-hidden />}
          onClick={() => setPasting({ at: null, text: '' })}
        >
          {t('paste.open')}
        </Button>
      </div>
      <p className={classes.keys}>{t('keys')}</p>
      {pasting !== null && (
        <PasteDialog
          text={pasting.text}
          room={limits.questions - questions.filter((one) => one.text.trim() !== '').length}
          language={language}
          onAdd={add}
          onClose={() => setPasting(null)}
        />
      )}
    </div>
  );
}
