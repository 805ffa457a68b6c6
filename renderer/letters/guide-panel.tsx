import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconListCheck } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type GuideAnswers, type GuideStep, type LetterGuide, seenOf } from '#core/contract/guides.ts';
import type { LetterChoices } from '#core/contract/letters.ts';
import { client, orpc } from '../client.ts';
import { ErrorNotice, useKeptForm } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './guide.module.css';
import { GuideQuestion } from './guide-question.tsx';
import type { FieldValue, TemplateField } from './letter-choices.ts';

interface GuidePanelProps {
  requestId: string;
  choices: LetterChoices;
  /** Those of the template in use: only they are written. */
  fields: readonly TemplateField[];
  /** A new letter begins with the questions; a draft that is gone on with offers them. */
  open: boolean;
  onWrite: (values: LetterChoices['values']) => void;
}

/** Where half-given answers are kept: once the letter is saved, they are not there for the next of its kind. */
export function guideDraftKey(requestId: string, { kind, language }: Pick<LetterChoices, 'kind' | 'language'>): string {
  return `guide:${requestId}:${kind}:${language}`;
}

const noAnswers: GuideAnswers = {};

/** What a letter turns on, one short question at a time; the answers write its fields, where they are edited on. */
export function GuidePanel({ requestId, choices, fields, open, onWrite }: GuidePanelProps) {
  const { t, bi } = useText();
  const { kind, language } = choices;
  const kept = useKeptForm<{ answers: GuideAnswers }>(guideDraftKey(requestId, choices), { answers: {} });
  const answers = kept?.fields.answers ?? noAnswers;
  const [settled] = useDebouncedValue(answers, 150);
  const asked = useQuery(
    orpc.letters.guide.queryOptions({
      input: { requestId, kind, language, answers: settled },
      placeholderData: keepPreviousData,
    }),
  );
  /** The question on show; null: the panel is closed. */
  const [at, setAt] = useState<number | null>(open ? 0 : null);
  /** What stood in the fields before the answers were written into them. */
  const [before, setBefore] = useState<LetterChoices['values'] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question is read out when it comes, not when the page opens
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [at]);
  const guide = asked.data;
  if (guide === undefined || guide === null || kept === null) return null;
  const { steps } = guide;
  const index = at === null ? null : Math.min(at, steps.length - 1);
  const step = index === null ? undefined : steps[index];

  function goTo(next: number | null): void {
    moved.current = true;
    setAt(next);
  }
  function answer(one: GuideStep, value: string | string[]): void {
    const seen = one.kind === 'many' ? { [seenOf(one.id)]: one.options.map(({ id }) => id) } : {};
    kept?.set({ answers: { ...answers, [one.id]: value, ...seen } });
  }
  async function finish(): Promise<void> {
    setError(null);
    try {
      // Not what is on show: the last words typed may be newer.
      const done = await client.letters.guide({ requestId, kind, language, answers });
      const values = writable(done, fields);
      setBefore(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, standing(name, value)])));
      onWrite(values);
      goTo(null);
      // From here on the words in the fields count, and those are kept with the letter.
      await kept?.autosave.drop();
    } catch (problem) {
      setError(problem);
    }
  }
  const standing = (name: string, value: FieldValue): FieldValue =>
    choices.values[name] ?? (Array.isArray(value) ? [] : typeof value === 'boolean' ? false : '');

  return (
    <section className={classes.panel} aria-label={t('templates:guide.title')} data-guide={step?.id ?? 'closed'}>
      <div className={classes.head}>
        <h2>
          <IconListCheck size={16} aria-hidden /> {t('templates:guide.title')}
        </h2>
        {step !== undefined && index !== null && (
          <span className={classes.quiet}>{t('templates:guide.step', { number: index + 1, total: steps.length })}</span>
        )}
      </div>
      {step === undefined || index === null ? (
        <div className={classes.closed}>
          <p className={classes.quiet} role="status">
            {t(before === null ? 'templates:guide.startHint' : 'templates:guide.written')}
          </p>
          {before !== null && <Answers steps={steps} onOpen={goTo} />}
          <div className={classes.buttons}>
            <Button variant="default" size="xs" onClick={() => goTo(0)}>
              {before === null ? t('templates:guide.start', { count: steps.length }) : t('templates:guide.again')}
            </Button>
            {before !== null && (
              <Button
                variant="subtle"
                size="xs"
                onClick={() => {
                  onWrite(before);
                  setBefore(null);
                }}
              >
                {t('templates:guide.takeBack')}
              </Button>
            )}
          </div>
        </div>
      ) : (
        <form
          className={classes.question}
          onSubmit={(event) => {
            event.preventDefault();
            if (index === steps.length - 1) void finish();
            else goTo(index + 1);
          }}
        >
          {index > 0 && <Answers steps={steps.slice(0, index)} onOpen={goTo} />}
          <h3 ref={heading} tabIndex={-1} id={`guide-${step.id}`}>
            {bi(step.ask)}
          </h3>
          <p className={classes.quiet}>{bi(step.help)}</p>
          <GuideQuestion
            key={step.id}
            step={step}
            language={language}
            value={answers[step.id] ?? step.answer}
            onChange={(value) => answer(step, value)}
          />
          <ErrorNotice error={error ?? asked.error} />
          <div className={classes.buttons}>
            {index > 0 && (
              <Button variant="default" size="xs" onClick={() => goTo(index - 1)}>
                {t('templates:guide.back')}
              </Button>
            )}
            <Button type="submit" size="xs" variant={index === steps.length - 1 ? 'filled' : 'default'}>
              {t(index === steps.length - 1 ? 'templates:guide.finish' : 'templates:guide.next')}
            </Button>
            <Button variant="subtle" size="xs" onClick={() => goTo(null)}>
              {t('templates:guide.skip')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

/** The questions answered so far, each a way back to it. */
function Answers({ steps, onOpen }: { steps: readonly GuideStep[]; onOpen: (index: number) => void }) {
  const { t, bi } = useText();
  const said = ({ kind, options, answer }: GuideStep): string => {
    if (kind === 'text') return answer === '' ? t('templates:guide.blank') : String(answer);
    const chosen = options.filter(({ id }) => (Array.isArray(answer) ? answer.includes(id) : answer === id));
    if (chosen.length === 0) return t('templates:guide.nothing');
    if (chosen.length > 2) return t('templates:guide.ticked', { count: chosen.length, total: options.length });
    return chosen.map(({ label }) => bi(label).replace(/[。.]$/, '')).join(t('requests:listSeparator'));
  };
  return (
    <ol className={classes.answers}>
      {steps.map((step, index) => (
        <li key={step.id}>
          <button type="button" onClick={() => onOpen(index)}>
            <span>{bi(step.ask)}</span>
            <span className={classes.said}>{said(step)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** A template of the user's may do without some of the fields. */
function writable(guide: LetterGuide | null, fields: readonly TemplateField[]): LetterChoices['values'] {
  const names = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(guide?.values ?? {}).filter(([name]) => names.has(name)));
}
