import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { Fact } from '#core/contract/facts.ts';
import type { Letter, LetterTemplate } from '#core/contract/letters.ts';
import type { RequestPage } from '#core/contract/requests.ts';
import type { FactKind, LetterKind } from '#core/contract/vocabulary.ts';
import { client } from '../client.ts';
import { inLines, tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { describeMoves } from '../law/moves.ts';
import type { LetterFile } from '../letters/letter-files.ts';
import { LetterViewer } from '../letters/letter-viewer.tsx';
import { MarkSent } from '../letters/mark-sent.tsx';
import { refreshAll } from '../query-client.ts';
import { linkTo } from '../routes.ts';
import { FactForm } from './fact-form.tsx';
import { followOwn, noteOwnChange } from '../own-changes.ts';
import { ReplyForm } from './reply-form.tsx';

/** What a person can set going from the page of a request. */
export interface RequestActions {
  recordReply: () => void;
  recordFact: (kind?: FactKind) => void;
  correctFact: (fact: Fact) => void;
  removeFact: (fact: Fact) => void;
  compose: (kind: LetterKind, letterId?: string) => void;
  /** A new letter from a template of the user's. */
  composeFrom: (template: LetterTemplate) => void;
  markSent: (letter: Letter) => void;
  view: (letter: Letter, file: LetterFile, title: string) => void;
  removeDraft: (letter: Letter) => void;
}

type Open =
  | { form: 'reply' }
  | { form: 'fact'; kind?: FactKind; fact?: Fact }
  | { form: 'sent'; letter: Letter }
  | { form: 'view'; letter: Letter; file: LetterFile; title: string };

/** The actions, and the one form that may be open at a time. */
export function useRequestActions(request: RequestPage): { actions: RequestActions; form: ReactNode } {
  const { t } = useText();
  const [, navigate] = useLocation();
  const toast = useUndoToast();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);

  /** That a letter of ours went: taken off the timeline, the record of its sending stays. */
  function wasSending({ letterId, kind }: Fact): boolean {
    return kind !== 'received' && request.letters.some((one) => one.id === letterId && one.direction === 'outgoing');
  }

  async function removeFact(fact: Fact): Promise<void> {
    try {
      const version = followOwn(request.id, request.version);
      const done = await client.facts.remove({ requestId: request.id, version, factId: fact.id });
      noteOwnChange(request.id, version, done.version);
      await refreshAll();
      const said = t('requests:fact.removed', { fact: t(`common:fact.${fact.kind}`) });
      const still = wasSending(fact) ? t('requests:fact.stillSent') : '';
      toast(inLines(said, still, await describeMoves(done.moved, request.regimeId)), done.journalEntryId);
    } catch (error) {
      tellError(error);
    }
  }
  async function removeDraft(letter: Letter): Promise<void> {
    try {
      const { journalEntryId } = await client.letters.removeDraft({ id: letter.id });
      await refreshAll();
      toast(t('letters:draftRemoved'), journalEntryId);
    } catch (error) {
      tellError(error);
    }
  }

  const actions: RequestActions = {
    recordReply: () => setOpen({ form: 'reply' }),
    recordFact: (kind) => setOpen({ form: 'fact', ...(kind === undefined ? {} : { kind }) }),
    correctFact: (fact) => setOpen({ form: 'fact', fact }),
    removeFact: (fact) => void removeFact(fact),
    compose: (kind, letterId) =>
      navigate(`${linkTo.request(request.id)}?compose=${kind}${letterId === undefined ? '' : `&letter=${letterId}`}`),
    composeFrom: ({ kind, id }) => navigate(`${linkTo.request(request.id)}?compose=${kind}&template=${id}`),
    markSent: (letter) => setOpen({ form: 'sent', letter }),
    view: (letter, file, title) => setOpen({ form: 'view', letter, file, title }),
    removeDraft: (letter) => void removeDraft(letter),
  };
  const form =
    open === null ? null : open.form === 'reply' ? (
      <ReplyForm request={request} onClose={close} />
    ) : open.form === 'fact' ? (
      <FactForm
        request={request}
        onClose={close}
        {...(open.kind === undefined ? {} : { kind: open.kind })}
        {...(open.fact === undefined ? {} : { fact: open.fact })}
      />
    ) : open.form === 'sent' ? (
      <MarkSent letter={open.letter} onClose={close} />
    ) : (
      <LetterViewer letter={open.letter} file={open.file} title={open.title} onClose={close} />
    );
  return { actions, form };
}
