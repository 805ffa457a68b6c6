import { Alert, Button, SegmentedControl, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { LetterChoices } from '#core/contract/letters.ts';
import { orpc } from '../client.ts';
import {
  ErrorNotice,
  formatInstant,
  hasUnreadDate,
  PageHeader,
  useAutosave,
  useShortcuts,
  useUndoToast,
} from '../common/index.ts';
import { useMenuCommand } from '../common/menu-commands.ts';
import { useText } from '../i18n/index.ts';
import { namesIn } from '../i18n/names-in.ts';
import { ComposerFields, LanguageField } from '../letters/composer-fields.tsx';
import { focusGap } from '../letters/focus-gap.ts';
import { sendable, withChange } from '../letters/letter-choices.ts';
import { LetterPreview } from '../letters/letter-preview.tsx';
import { TemplateChoice } from '../letters/template-choice.tsx';
import { useLetterPreview } from '../letters/use-letter-preview.ts';
import { BankPicker } from '../questions/bank-picker.tsx';
import { refreshAll } from '../query-client.ts';
import { linkTo } from '../routes.ts';
import { BodyPicker } from './body-picker.tsx';
import { Filing } from './filing.tsx';
import { LogAsSent } from './log-as-sent.tsx';
import { askedQuestions, type NewRequestDraft, subjectIdeas, typedFromBank } from './new-request-draft.ts';
import classes from './new-request.module.css';
import { QuestionsEditor } from './questions-editor.tsx';
import { RegimeChoice } from './regime-choice.tsx';
import { saveRequest } from './save-request.ts';
import { useLinkedChoices } from './use-linked-choices.ts';

interface NewRequestFormProps {
  draftKey: string;
  start: NewRequestDraft;
  restoredAt: string | null;
  onAfresh: () => void;
}

export function NewRequestForm({ draftKey, start, restoredAt, onAfresh }: NewRequestFormProps) {
  const { t, lang, pick, bi } = useText();
  const [, navigate] = useLocation();
  const toast = useUndoToast();
  const wide = useMediaQuery('(min-width: 1200px)', window.innerWidth >= 1200);
  const [first] = useState(start);
  const [draft, setDraft] = useState(first);
  const [pane, setPane] = useState<'form' | 'paper'>('form');
  const [logging, setLogging] = useState(false);
  const [showGaps, setShowGaps] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<NewRequestDraft>) => setDraft((now) => ({ ...now, ...part }));
  const { chooseBody, chooseRegime, chooseLanguage } = useLinkedChoices(draft, setDraft);
  const changeLetter = (part: Partial<LetterChoices>) => {
    // A template of the user's may be in the other language: the questions follow it.
    if (part.language !== undefined && part.language !== draft.letter.language) chooseLanguage(part.language);
    setDraft((now) => ({ ...now, letter: withChange(now.letter, part) }));
  };
  const autosave = useAutosave(draftKey, draft, { enabled: draft !== first || restoredAt !== null });
  const campaigns = useQuery(orpc.campaigns.list.queryOptions({ input: {} }));
  const { bodyId, regimeId, campaignId, letter } = draft;
  const questions = askedQuestions(draft.questions);
  const ready = bodyId !== null && regimeId !== null;
  const preview = useLetterPreview(
    ready ? sendable(letter) : null,
    ready
      ? {
          unsaved: { bodyId, regimeId, campaignId, questions: questions.map(({ text, level }) => ({ text, level })) },
        }
      : null,
  );
  const campaign = campaigns.data?.find((one) => one.id === campaignId);
  const ideas = subjectIdeas(
    draft.questions,
    campaign === undefined ? null : namesIn(letter.language, campaign.nameEn, campaign.nameZh).shown,
    letter.language,
  );

  const goTo = (field: string) => {
    setPane('form');
    // The field may be on the pane that is just coming back.
    requestAnimationFrame(() => focusGap(field));
  };
  /** A letter with a hole is not written: the first one is where to go on. */
  function isWhole(): boolean {
    if (!ready) {
      setShowGaps(true);
      goTo('body_name');
      return false;
    }
    if (hasUnreadDate()) return false;
    const [gap] = preview.gaps;
    setShowGaps(gap !== undefined);
    if (gap !== undefined) goTo(gap.name);
    return gap === undefined;
  }
  async function save(): Promise<void> {
    if (busy || !isWhole() || bodyId === null || regimeId === null) return;
    setBusy(true);
    setError(null);
    try {
      const saved = await saveRequest({ ...draft, bodyId, regimeId });
      await autosave.drop();
      await refreshAll();
      toast(t('requests:new.savedDraft', { reference: saved.reference }), saved.journalEntryId);
      navigate(linkTo.request(saved.id));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }
  useMenuCommand('save', () => void save());
  useShortcuts([
    { keys: 'mod+s', label: t('requests:new.saveDraft'), group: t('requests:new.title'), run: () => void save() },
  ]);

  const form = (
    <div className={classes.form}>
      <Step number={1} title={t('requests:new.bodyTitle')} done={bodyId !== null}>
        <BodyPicker value={bodyId} regimeId={regimeId} onChange={chooseBody} />
      </Step>
      <Step
        number={2}
        title={t('requests:new.regimeTitle')}
        done={regimeId !== null}
        hint={t('requests:new.afterBody')}
        waiting={bodyId === null}
      >
        {bodyId !== null && (
          <RegimeChoice
            bodyId={bodyId}
            value={regimeId}
            onChange={chooseRegime}
            calendarId={draft.calendarId}
            onCalendar={(calendarId) => change({ calendarId })}
          />
        )}
      </Step>
      <Step number={3} title={t('requests:new.questionsTitle')} done={questions.length > 0}>
        <div className={classes.pair}>
          <LanguageField choices={{ ...letter, templateId: null }} onChange={chooseLanguage} />
          {(campaigns.data?.length ?? 0) > 0 && (
            <Select
              label={t('requests:new.campaign')}
              placeholder={t('requests:new.noCampaign')}
              clearable
              value={campaignId}
              onChange={(chosen) => change({ campaignId: chosen })}
              data={(campaigns.data ?? []).map((one) => ({ value: one.id, label: pick(one.nameEn, one.nameZh) }))}
            />
          )}
        </div>
        {campaignId === null && (campaigns.data?.length ?? 0) > 0 && (
          <p className={classes.quiet}>{t('requests:bank.chooseCampaign')}</p>
        )}
        <BankPicker
          campaignId={campaignId}
          shown={letter.language}
          needed={[letter.language]}
          questions={draft.questions}
          kind={typedFromBank(letter.language)}
          onChange={(next) => change({ questions: next })}
        />
        <QuestionsEditor
          questions={draft.questions}
          onChange={(next) => change({ questions: next })}
          language={letter.language}
          campaignId={campaignId}
        />
      </Step>
      <Step number={4} title={t('requests:new.letterTitle')} done={letter.subject.trim() !== ''}>
        <ComposerFields
          choices={letter}
          onChange={changeLetter}
          templateChoice={
            <TemplateChoice
              choices={letter}
              builtIn={letter.kind}
              regimeId={regimeId}
              others={false}
              onChange={changeLetter}
            />
          }
          subjectHint={
            <SubjectIdeas
              ideas={ideas.filter((idea) => idea !== letter.subject)}
              shown={letter.subject.trim() === ''}
              onChoose={(subject) => change({ letter: { ...letter, subject } })}
            />
          }
        />
      </Step>
      <Filing draft={draft} onChange={change} />
    </div>
  );
  const paper = (
    <div className={classes.paper}>
      <ErrorNotice error={preview.error} />
      <LetterPreview
        {...preview}
        language={letter.language}
        onGap={goTo}
        placeholder={t('requests:new.previewPlaceholder')}
      />
    </div>
  );

  return (
    <div className={classes.page}>
      <PageHeader title={t('requests:new.title')} subtitle={t('requests:new.subtitle')} />
      {restoredAt !== null && (
        <Alert icon={<IconHistory aria-hidden />} data-restored p="xs">
          {t('common:draftKept.found', { when: formatInstant(restoredAt, lang) })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => void autosave.drop().then(onAfresh)}>
            {t('common:draftKept.startAgain')}
          </Button>
        </Alert>
      )}
      {!wide && (
        <SegmentedControl
          aria-label={t('requests:new.panes')}
          value={pane}
          onChange={(chosen) => setPane(chosen === 'paper' ? 'paper' : 'form')}
          data={[
            { value: 'form', label: t('requests:new.write') },
            { value: 'paper', label: t('requests:new.read') },
          ]}
        />
      )}
      <div className={classes.panes} data-wide={wide || undefined}>
        {(wide || pane === 'form') && form}
        {(wide || pane === 'paper') && paper}
      </div>
      <footer className={classes.foot}>
        <ErrorNotice error={error} />
        {showGaps && !ready && (
          <p role="alert" className={classes.warn}>
            {t('requests:new.chooseFirst')}
          </p>
        )}
        {showGaps && preview.gaps.length > 0 && (
          <p role="alert" className={classes.warn}>
            {t('requests:new.gaps', {
              fields: preview.gaps.map((gap) => bi(gap.label)).join(t('requests:listSeparator')),
            })}
          </p>
        )}
        <div className={classes.footRow}>
          <span className={classes.quiet} role="status">
            {autosave.state !== 'idle' && t(`common:draftKept.${autosave.state}`)}
          </span>
          <Button variant="default" disabled={busy} onClick={() => isWhole() && setLogging(true)}>
            {t('requests:new.logAsSent')}
          </Button>
          <Button loading={busy} onClick={() => void save()}>
            {t('requests:new.saveDraft')}
          </Button>
        </div>
      </footer>
      {logging && bodyId !== null && regimeId !== null && (
        <LogAsSent
          draft={{ ...draft, bodyId, regimeId }}
          onClose={() => setLogging(false)}
          onSaved={() => autosave.drop()}
          onGap={goTo}
        />
      )}
    </div>
  );
}

interface StepProps {
  number: number;
  title: string;
  done: boolean;
  hint?: string;
  waiting?: boolean;
  children: ReactNode;
}

function Step({ number, title, done, hint, waiting = false, children }: StepProps) {
  return (
    <section className={classes.step} aria-label={title} data-done={done || undefined}>
      <h2>
        <span className={classes.stepNumber} aria-hidden>
          {number}
        </span>
        {title}
      </h2>
      <div className={classes.stepBody}>{waiting ? <p className={classes.quiet}>{hint}</p> : children}</div>
    </section>
  );
}

function SubjectIdeas({
  ideas,
  shown,
  onChoose,
}: {
  ideas: string[];
  shown: boolean;
  onChoose: (idea: string) => void;
}) {
  const { t } = useText();
  if (!shown || ideas.length === 0) return null;
  return (
    <p className={classes.ideas}>
      <span className={classes.quiet}>{t('requests:new.subjectIdea')}</span>
      {ideas.map((idea) => (
        <Button key={idea} variant="subtle" size="compact-sm" onClick={() => onChoose(idea)}>
          {idea}
        </Button>
      ))}
    </p>
  );
}
