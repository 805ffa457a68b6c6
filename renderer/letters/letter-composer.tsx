import { Alert, Anchor, Button } from '@mantine/core';
import { IconArrowLeft, IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type Letter, letterChoices, type LetterChoices } from '#core/contract/letters.ts';
import type { RequestPage } from '#core/contract/requests.ts';
import type { LetterKind } from '#core/contract/vocabulary.ts';
import { client, orpc } from '../client.ts';
import {
  ErrorNotice,
  formatInstant,
  PageHeader,
  useAutosave,
  useDraft,
  useShortcuts,
  useUndoToast,
} from '../common/index.ts';
import { useMenuCommand } from '../common/menu-commands.ts';
import { useText } from '../i18n/index.ts';
import { refreshAll } from '../query-client.ts';
import { linkTo } from '../routes.ts';
import classes from './composer.module.css';
import { ComposerFields } from './composer-fields.tsx';
import { focusGap } from './focus-gap.ts';
import { sendable } from './letter-choices.ts';
import { LetterPreview } from './letter-preview.tsx';
import { MarkSent } from './mark-sent.tsx';
import { useLetterPreview } from './use-letter-preview.ts';

interface LetterComposerProps {
  request: RequestPage;
  kind: LetterKind;
  /** A draft to go on with; null for a new letter. */
  letterId: string | null;
}

/** Writes a letter of a request: a reminder, a request for review, or its first letter anew. */
export function LetterComposer({ request, kind, letterId }: LetterComposerProps) {
  const key = `request:${request.id}:letter:${letterId ?? kind}`;
  const [afresh, setAfresh] = useState(0);
  const draft = useDraft(key, (raw) => letterChoices.safeParse(raw).data ?? null);
  const start = useQuery({
    queryKey: ['letter-start', request.id, kind, letterId, afresh],
    queryFn: async () => {
      const made = request.letters.find((one) => one.id === letterId)?.choices;
      return made ?? (await client.letters.suggest({ requestId: request.id, kind }));
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
      letterId={letterId}
      draftKey={key}
      start={found?.value ?? start.data}
      restoredAt={found?.savedAt ?? null}
      onAfresh={() => setAfresh((count) => count + 1)}
    />
  );
}

interface ComposerProps {
  request: RequestPage;
  letterId: string | null;
  draftKey: string;
  start: LetterChoices;
  restoredAt: string | null;
  onAfresh: () => void;
}

function Composer({ request, letterId, draftKey, start, restoredAt, onAfresh }: ComposerProps) {
  const { t, lang, pick } = useText();
  const [, navigate] = useLocation();
  const toast = useUndoToast();
  const [choices, setChoices] = useState(start);
  const [savedId, setSavedId] = useState(letterId);
  const [sending, setSending] = useState<Letter | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const autosave = useAutosave(draftKey, choices, { enabled: choices !== start || restoredAt !== null });
  const preview = useLetterPreview(sendable(choices), { requestId: request.id });
  const name = t(`common:letterKind.${choices.kind}`);
  const back = linkTo.request(request.id);

  /** What was suggested in the one language and not touched since is suggested anew in the other. */
  async function change(part: Partial<LetterChoices>): Promise<void> {
    setChoices((now) => ({ ...now, ...part }));
    const { language } = part;
    if (language === undefined || language === choices.language) return;
    const ask = (inLanguage: LetterChoices['language']) =>
      client.letters.suggest({ requestId: request.id, kind: choices.kind, language: inLanguage });
    try {
      const [old, fresh] = await Promise.all([ask(choices.language), ask(language)]);
      setChoices((now) => {
        const untouched = Object.entries(fresh.values).filter(([name]) => same(now.values[name], old.values[name]));
        return { ...now, values: { ...now.values, ...Object.fromEntries(untouched) } };
      });
    } catch {
      // The letter is in the other language all the same; only its suggestions are not.
    }
  }

  async function save(andThen: 'leave' | 'send'): Promise<void> {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const { letter, journalEntryId } = await client.letters.draft({
        requestId: request.id,
        letterId: savedId,
        choices: sendable(choices),
      });
      setSavedId(letter.id);
      await autosave.drop();
      await refreshAll();
      toast(t('letters:composer.saved', { letter: name }), journalEntryId);
      if (andThen === 'send') setSending(letter);
      else navigate(back);
    } catch (problem) {
      setError(problem);
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
        back={
          <Anchor component={Link} href={back} size="sm">
            <IconArrowLeft size={14} aria-hidden /> {t('letters:composer.back')}
          </Anchor>
        }
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
      <ErrorNotice error={error} />
      <div className={classes.panes}>
        <div className={classes.form}>
          <ComposerFields
            withLanguage
            choices={choices}
            onChange={(part) => void change(part)}
            deadlines={request.deadlines}
          />
          {autosave.state !== 'idle' && <p className={classes.kept}>{t(`common:draftKept.${autosave.state}`)}</p>}
        </div>
        <div className={classes.paper}>
          <ErrorNotice error={preview.error} />
          <LetterPreview {...preview} language={choices.language} onGap={(field) => focusGap(field)} />
        </div>
      </div>
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
