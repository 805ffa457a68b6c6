import { ActionIcon, Alert, Button, Textarea, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Language } from '#core/contract/vocabulary.ts';
import { limits } from '#core/contract/text.ts';
import { useText } from '../i18n/index.ts';
import { fieldId } from '../letters/focus-gap.ts';
import classes from './new-request.module.css';
import { newQuestion, splitPasted, type TypedQuestion } from './new-request-draft.ts';

interface QuestionsEditorProps {
  questions: TypedQuestion[];
  onChange: (questions: TypedQuestion[]) => void;
  language: Language;
}

/** The list of questions: Alt+arrows move one, Ctrl+Enter begins the next, several pasted lines become several. */
export function QuestionsEditor({ questions, onChange, language }: QuestionsEditorProps) {
  const { t } = useText();
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string | null>(null);
  const [pasted, setPasted] = useState<{ count: number; before: TypedQuestion[] } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a question that was added or moved takes the focus once it is there
  useEffect(() => {
    const key = focusNext.current;
    if (key === null) return;
    focusNext.current = null;
    list.current?.querySelector<HTMLTextAreaElement>(`[data-question="${CSS.escape(key)}"] textarea`)?.focus();
  }, [questions]);

  const set = (next: TypedQuestion[], focus: string | null = null) => {
    focusNext.current = focus;
    onChange(next);
  };
  const add = (after: number) => {
    const fresh = newQuestion();
    set(questions.toSpliced(after + 1, 0, fresh), fresh.key);
  };
  const remove = (at: number) => {
    const rest = questions.toSpliced(at, 1);
    const next = rest.length === 0 ? [newQuestion()] : rest;
    set(next, next[Math.min(at, next.length - 1)]?.key ?? null);
  };
  const move = (at: number, by: 1 | -1) => {
    const one = questions[at];
    const to = at + by;
    if (one === undefined || to < 0 || to >= questions.length) return;
    set(questions.toSpliced(at, 1).toSpliced(to, 0, one), one.key);
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(at, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      add(at);
    } else if (event.key === 'Backspace' && questions[at]?.text === '' && questions.length > 1) {
      event.preventDefault();
      remove(at);
    }
  };
  const onPaste = (event: ClipboardEvent, at: number) => {
    const lines = splitPasted(event.clipboardData.getData('text/plain'));
    const here = questions[at];
    if (lines.length < 2 || here === undefined || here.text.trim() !== '') return;
    event.preventDefault();
    const fresh = lines.map((line) => newQuestion(line)).slice(0, limits.questions - questions.length + 1);
    setPasted({
      count: fresh.length,
      before: questions.with(at, { ...here, text: event.clipboardData.getData('text/plain') }),
    });
    set(questions.toSpliced(at, 1, ...fresh), fresh.at(-1)?.key ?? null);
  };

  return (
    <div className={classes.questions}>
      <ol ref={list} className={classes.questionList} aria-label={t('requests:questions.title')}>
        {questions.map((question, index) => (
          <li key={question.key} className={classes.question} data-question={question.key}>
            <span className={classes.number} aria-hidden>
              {index + 1}.
            </span>
            <Textarea
              {...(index === 0 ? { id: fieldId('questions') } : {})}
              className={classes.questionText}
              aria-label={t('requests:questions.number', { number: index + 1 })}
              placeholder={index === 0 ? t('requests:questions.hint') : t('requests:questions.nextHint')}
              lang={language}
              autosize
              minRows={1}
              maxRows={12}
              maxLength={limits.question}
              value={question.text}
              onChange={(event) => onChange(questions.with(index, { ...question, text: event.currentTarget.value }))}
              onKeyDown={(event) => onKeyDown(event, index)}
              onPaste={(event) => onPaste(event, index)}
            />
            <span className={classes.questionTools}>
              <Tool
                label={t('requests:questions.up', { number: index + 1 })}
                disabled={index === 0}
                run={() => move(index, -1)}
                icon={<IconArrowUp size={14} aria-hidden />}
              />
              <Tool
                label={t('requests:questions.down', { number: index + 1 })}
                disabled={index === questions.length - 1}
                run={() => move(index, 1)}
                icon={<IconArrowDown size={14} aria-hidden />}
              />
              <Tool
                label={t('requests:questions.remove', { number: index + 1 })}
                disabled={questions.length === 1 && question.text === ''}
                run={() => remove(index)}
                icon={<IconX size={14} aria-hidden />}
              />
            </span>
          </li>
        ))}
      </ol>
      {pasted !== null && (
        <Alert withCloseButton closeButtonLabel={t('common:action.close')} onClose={() => setPasted(null)} p="xs">
          {t('requests:questions.pasted', { count: pasted.count })}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              set(pasted.before);
              setPasted(null);
            }}
          >
            {t('requests:questions.asOne')}
          </Button>
        </Alert>
      )}
      <div className={classes.questionFoot}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={questions.length >= limits.questions}
          onClick={() => add(questions.length - 1)}
        >
          {t('requests:questions.add')}
        </Button>
        <span className={classes.quiet}>{t('requests:questions.keys')}</span>
      </div>
    </div>
  );
}

function Tool({
  label,
  disabled,
  run,
  icon,
}: {
  label: string;
  disabled: boolean;
  run: () => void;
  icon: React.ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon size="sm" aria-label={label} disabled={disabled} onClick={run}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
