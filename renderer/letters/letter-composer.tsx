import { Alert, Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Letter, letterChoices, type LetterChoices } from '#core/contract/letters.ts';
import type { RequestPage } from '#core/contract/requests.ts';
import type { LetterKind } from '#core/contract/vocabulary.ts';
import { client, orpc } from '../client.ts';
import {
  BackLink,
  ErrorNotice,
  formatInstant,
  hasUnreadDate,
  PageHeader,
  useAutosave,
  useDraft,
  useShortcuts,
  useUndoToast,
} from '../common/index.ts';
import { useMenuCommand } from '../common/menu-commands.ts';
import { useText } from '../i18n/index.ts';
import { isEditedByHand, RegenerateDialog } from '../outgoing/regenerate-dialog.tsx';
import { refreshAll } from '../query-client.ts';
import { linkTo } from '../routes.ts';
import classes from './composer.module.css';
import { ComposerFields } from './composer-fields.tsx';
import { focusGap } from './focus-gap.ts';
import { sendable, withChange } from './letter-choices.ts';
import { GuidePanel, guideDraftKey } from './guide-panel.tsx';
import { LetterPreview } from './letter-preview.tsx';
import { MarkSent } from './mark-sent.tsx';
import { OlderVersionNotice, TemplateChoice } from './template-choice.tsx';
import { useLetterPreview } from './use-letter-preview.ts';
import { useTemplate } from './use-template.ts';

interface LetterComposerProps {
  request: RequestPage;
  kind: LetterKind;
  /** A draft to go on with; null for a new letter. */
  letterId: string | null;
  /** A template of the user's that a new letter is written from; null: the built-in one. */
  templateId?: string | null;
}

/** Writes a letter of a request: a reminder, a request for review, or its first letter anew. */
export function LetterComposer({ request, kind, letterId, templateId = null }: LetterComposerProps) {
  const key = `request:${request.id}:letter:${letterId ?? templateId ?? kind}`;
  const [afresh, setAfresh] = useState(0);
  const draft = useDraft(key, (raw) => letterChoices.safeParse(raw).data ?? null);
  const start = useQuery({
    queryKey: ['letter-start', request.id, kind, letterId, templateId, afresh],
    queryFn: async () => {
      const made = request.letters.find((one) => one.id === letterId);
      return asWritten(made) ?? (await client.letters.suggest({ requestId: request.id, kind, templateId }));
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (start.error !== null) return <ErrorNotice error={start.error} onRetry={() => void start.refetch()} />;
  if (start.data === undefined || draft.state === 'loading') return null;
  const found = afresh === 0 && draft.state === 'found' ? draft : null;
  return (
    <Composer
      key={afresh}
      request={request}
      kind={kind}
      letterId={letterId}
      draftKey={key}
      start={found?.value ?? start.data}
      restoredAt={found?.savedAt ?? null}
      onAfresh={() => setAfresh((count) => count + 1)}
    />
  );
}

/** A draft from a template of the user's goes on with the version it was written from. */
function asWritten(letter: Letter | undefined): LetterChoices | null {
  const choices = letter?.choices ?? null;
  const version = Number(letter?.templateVersion);
  if (choices === null || choices.templateId === null || !Number.isInteger(version)) return choices;
  return { ...choices, templateVersion: version };
}

interface ComposerProps {
  request: RequestPage;
  /** The letter that was asked for: what to come back to from a template of the user's. */
  kind: LetterKind;
  letterId: string | null;
  draftKey: string;
  start: LetterChoices;
  restoredAt: string | null;
  onAfresh: () => void;
}

function Composer({ request, kind, letterId, draftKey, start, restoredAt, onAfresh }: ComposerProps) {
  const { t, bi, lang, pick } = useText();
  const [, navigate] = useLocation();
  const toast = useUndoToast();
  const [choices, setChoices] = useState(start);
  const [savedId, setSavedId] = useState(letterId);
  const [sending, setSending] = useState<Letter | null>(null);
  const [asking, setAsking] = useState<'leave' | 'send' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const autosave = useAutosave(draftKey, choices, { enabled: choices !== start || restoredAt !== null });
  const preview = useLetterPreview(sendable(choices), { requestId: request.id });
  const { template, older } = useTemplate(choices);
  const name = template?.own ? bi(template.name) : t(`common:letterKind.${choices.kind}`);
  const back = linkTo.request(request.id);

  /** What was suggested for the one language or template and not touched since is suggested anew for the other. */
  async function change(part: Partial<LetterChoices>): Promise<void> {
    const next = withChange(choices, part);
    setChoices((now) => withChange(now, part));
    if (next.language === choices.language && next.kind === choices.kind) return;
    const ask = ({ kind, language }: LetterChoices) =>
      client.letters.suggest({ requestId: request.id, kind, language });
    try {
      const [old, fresh] = await Promise.all([ask(choices), ask(next)]);
      setChoices((now) => {
        const untouched = Object.entries(fresh.values).filter(([name]) => same(now.values[name], old.values[name]));
        return { ...now, values: { ...now.values, ...Object.fromEntries(untouched) } };
      });
    } catch {
      // The letter is in the other language all the same; only its suggestions are not.
    }
  }

  async function save(andThen: 'leave' | 'send', dropEdits = false): Promise<void> {
    if (busy || hasUnreadDate()) return;
    setBusy(true);
    setError(null);
    try {
      const { letter, journalEntryId } = await client.letters.draft({
        requestId: request.id,
        letterId: savedId,
        choices: sendable(choices),
        dropEdits,
      });
      setAsking(null);
      setSavedId(letter.id);
      await autosave.drop();
      await client.register.dropDraft({ key: guideDraftKey(request.id, choices) });
      await refreshAll();
      toast(t('letters:composer.saved', { letter: name }), journalEntryId);
      if (andThen === 'send') setSending(letter);
      else navigate(back);
    } catch (problem) {
      if (isEditedByHand(problem)) setAsking(andThen);
      else setError(problem);
    } finally {
      setBusy(false);
    }
  }
  useMenuCommand('save', () => void save('leave'));
  useShortcuts([
    {
      keys: 'mod+s',
      label: t('letters:composer.save'),
      group: t('letters:preview.title'),
      run: () => void save('leave'),
    },
  ]);

  return (
    <div className={classes.composer}>
      <PageHeader
        title={name}
        subtitle={`${request.reference} · ${pick(request.bodyNameEn, request.bodyNameZh)} · ${request.subject}`}
        back={<BackLink href={back}>{t('letters:composer.back')}</BackLink>}
        actions={
          <>
            <Button variant="default" disabled={busy} onClick={() => void save('send')}>
              {t('letters:composer.saveAndSend')}
            </Button>
            <Button loading={busy} onClick={() => void save('leave')}>
              {t('letters:composer.save')}
            </Button>
          </>
        }
      />
      {restoredAt !== null && (
        <Alert icon={<IconHistory aria-hidden />}>
          {t('common:draftKept.found', { when: formatInstant(restoredAt, lang) })}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              void autosave.drop().then(onAfresh);
            }}
          >
            {t('common:draftKept.startAgain')}
          </Button>
        </Alert>
      )}
      {older !== null && <OlderVersionNotice older={older} onChange={(part) => void change(part)} />}
      <ErrorNotice error={error} />
      <div className={classes.panes}>
        <div className={classes.form}>
          <ComposerFields
            withLanguage
            choices={choices}
            onChange={(part) => void change(part)}
            deadlines={request.deadlines}
            templateChoice={
              <TemplateChoice
                choices={choices}
                builtIn={kind}
                regimeId={request.regimeId}
                others
                onChange={(part) => void change(part)}
              />
            }
            guide={
              <GuidePanel
                key={`${choices.kind} ${choices.language}`}
                requestId={request.id}
                choices={choices}
                fields={template?.fields ?? []}
                open={letterId === null}
                onWrite={(values) => setChoices((now) => ({ ...now, values: { ...now.values, ...values } }))}
              />
            }
          />
          {autosave.state !== 'idle' && <p className={classes.kept}>{t(`common:draftKept.${autosave.state}`)}</p>}
        </div>
        <div className={classes.paper}>
          <ErrorNotice error={preview.error} />
          <LetterPreview {...preview} language={choices.language} onGap={(field) => focusGap(field)} />
        </div>
      </div>
      {asking !== null && (
        <RegenerateDialog busy={busy} onKeep={() => setAsking(null)} onGo={() => void save(asking, true)} />
      )}
      {sending !== null && <MarkSent letter={sending} onClose={() => navigate(back)} />}
    </div>
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Kinds of letter that may follow a first one; the law's steps say when. */
export function useFollowingLetters(regimeId: string): LetterKind[] {
  const templates = useQuery(orpc.letters.templates.queryOptions({ input: {} }));
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const first = regimes.data?.find((one) => one.id === regimeId)?.requestLetterKind;
  return (templates.data ?? [])
    .filter((one) => !one.own && one.regimeIds.includes(regimeId) && one.kind !== first)
    .map((one) => one.kind);
}
