import { ActionIcon, Button, Checkbox, Collapse, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconBooks, IconPlus, IconX, type TablerIcon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import type { BatchQuestion } from '#core/contract/batches.ts';
import type { BankQuestion } from '#core/contract/campaigns.ts';
import { limits } from '#core/contract/text.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { Section } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { splitPasted } from '../new-request/new-request-draft.ts';
import classes from './batches.module.css';

interface SharedQuestionsProps {
  campaignId: string | null;
  used: Language[];
  questions: BatchQuestion[];
  onChange: (questions: BatchQuestion[]) => void;
}

const blank: BatchQuestion = { bankId: null, textEn: '', textZh: '' };
const isBlank = ({ textEn, textZh }: BatchQuestion) => `${textEn}${textZh}`.trim() === '';

/** The questions of every letter, each in the languages the letters are in; from the bank, or typed. */
export function SharedQuestions({ campaignId, used, questions, onChange }: SharedQuestionsProps) {
  const { t } = useText('batches');
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a question that was added or moved takes the focus once it is there
  useEffect(() => {
    if (focusNext.current === null) return;
    list.current?.querySelectorAll('li')[focusNext.current]?.querySelector('textarea')?.focus();
    focusNext.current = null;
  }, [questions]);
  const set = (next: BatchQuestion[], focus: number | null = null) => {
    focusNext.current = focus;
    onChange(next.length === 0 ? [blank] : next);
  };
  const move = (at: number, by: 1 | -1) => {
    const one = questions[at];
    if (one === undefined || at + by < 0 || at + by >= questions.length) return;
    set(questions.toSpliced(at, 1).toSpliced(at + by, 0, one), at + by);
  };
  const add = (after: number) => set(questions.toSpliced(after + 1, 0, blank), after + 1);
  function onKeyDown(event: KeyboardEvent, at: number): void {
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && event.key === 'ArrowUp') move(at, -1);
    else if (event.altKey && event.key === 'ArrowDown') move(at, 1);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add(at);
    else return;
    event.preventDefault();
  }
  /** Several lines pasted into a blank question become several, in that language. */
  function onPaste(event: ClipboardEvent, at: number, key: 'textEn' | 'textZh'): void {
    const lines = splitPasted(event.clipboardData.getData('text/plain'));
    if (lines.length < 2 || questions[at]?.[key] !== '') return;
    event.preventDefault();
    // Beside questions that have the other language only, the lines are their translations, in order.
    const next = [...questions];
    for (const [down, text] of lines.slice(0, limits.questions - at).entries())
      next[at + down] = { ...(next[at + down]?.[key] === '' ? (next[at + down] ?? blank) : blank), [key]: text };
    set(next, at);
  }

  return (
    <Section title={t('questions')} count={questions.filter((one) => !isBlank(one)).length}>
      <BankChoice campaignId={campaignId} questions={questions} onChange={set} />
      <ol ref={list} className={classes.questions} id="batch-questions">
        {questions.map((question, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question has no id until its letter is made
          <li key={at} className={classes.question}>
            <span className={classes.number} aria-hidden>
              {at + 1}.
            </span>
            <div className={classes.questionTexts}>
              {used.map((language) => {
                const key = language === 'en' ? 'textEn' : 'textZh';
                return (
                  <Textarea
                    key={language}
                    lang={language}
                    aria-label={t('questionIn', { number: at + 1, language: t(`common:language.${language}`) })}
                    placeholder={t(`common:language.${language}`)}
                    autosize
                    minRows={1}
                    maxRows={10}
                    maxLength={limits.question}
                    value={question[key]}
                    error={question[key].trim() === '' && !isBlank(question)}
                    onChange={(event) =>
                      onChange(questions.with(at, { ...question, [key]: event.currentTarget.value }))
                    }
                    onKeyDown={(event) => onKeyDown(event, at)}
                    onPaste={(event) => onPaste(event, at, key)}
                  />
                );
              })}
            </div>
            <Tool icon={IconArrowUp} label={t('up', { number: at + 1 })} off={at === 0} run={() => move(at, -1)} />
            <Tool
              icon={IconArrowDown}
              label={t('down', { number: at + 1 })}
              off={at === questions.length - 1}
              run={() => move(at, 1)}
            />
            <Tool
              icon={IconX}
              label={t('removeQuestion', { number: at + 1 })}
              off={questions.length === 1 && isBlank(question)}
              run={() => set(questions.toSpliced(at, 1), Math.max(0, at - 1))}
            />
          </li>
        ))}
      </ol>
      <div className={classes.line}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={questions.length >= limits.questions}
          onClick={() => add(questions.length - 1)}
        >
          {t('addQuestion')}
        </Button>
        <span className={classes.quiet}>{t('questionKeys')}</span>
      </div>
    </Section>
  );
}

function Tool({ icon: Icon, label, off, run }: { icon: TablerIcon; label: string; off: boolean; run: () => void }) {
  return (
    <ActionIcon size="sm" aria-label={label} title={label} disabled={off} onClick={run}>
      <Icon size={14} aria-hidden />
    </ActionIcon>
  );
}

/** The bank of the campaign with the general questions; ticking one puts both its languages into the list. */
function BankChoice({ campaignId, questions, onChange }: Omit<SharedQuestionsProps, 'used'>) {
  const { t, pick } = useText('batches');
  const [open, { toggle }] = useDisclosure(questions.every(isBlank));
  const { data: bank = [] } = useQuery(orpc.campaigns.bank.queryOptions({ input: { campaignId } }));
  if (bank.length === 0) return campaignId === null ? <p className={classes.quiet}>{t('bankHint')}</p> : null;
  const taken = new Set(questions.map(({ bankId }) => bankId));
  function take(question: BankQuestion, wanted: boolean): void {
    const { id, textEn, textZh } = question;
    const written = questions.filter((one) => !isBlank(one));
    onChange(wanted ? [...written, { bankId: id, textEn, textZh }] : written.filter(({ bankId }) => bankId !== id));
  }
  return (
    <div>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconBooks size={14} aria-hidden />}
        aria-expanded={open}
        onClick={toggle}
      >
        {t(open ? 'bankHide' : 'bankShow', { count: bank.length })}
      </Button>
      <Collapse expanded={open}>
        {open && (
          <section className={classes.bank} aria-label={t('bank')}>
            {bank.map((question) => (
              <Checkbox
                key={question.id}
                label={pick(question.textEn, question.textZh)}
                checked={taken.has(question.id)}
                onChange={(event) => take(question, event.currentTarget.checked)}
              />
            ))}
          </section>
        )}
      </Collapse>
    </div>
  );
}
