import { useState } from 'react';
import { client } from '../client.ts';
import { inLines, tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { refreshAll } from '../query-client.ts';
import { describeMovesOf } from './moves.ts';

/** Accepts or refuses what a changed law would move, with what came of it and Undo. */
export function useDecide(): { decide: (ids: string[] | 'all', accept: boolean) => Promise<void>; busy: boolean } {
  const { t } = useText();
  const toast = useUndoToast();
  const [busy, setBusy] = useState(false);
  async function decide(ids: string[] | 'all', accept: boolean): Promise<void> {
    setBusy(true);
    try {
      const { decided, moved, journalEntryId } = await client.deadlines.decideRevisions({ ids, accept });
      await refreshAll();
      const said = t(accept ? 'law:revisions.accepted' : 'law:revisions.refused', { count: decided });
      const moves = accept ? await describeMovesOf(moved) : '';
      toast(inLines(said, moves), journalEntryId);
    } catch (error) {
      tellError(error);
    } finally {
      setBusy(false);
    }
  }
  return { decide, busy };
}
