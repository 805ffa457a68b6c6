import { useEffect, useRef, useState } from 'react';
import { notifications } from '@mantine/notifications';
import type { BankQuestion } from '#core/contract/campaigns.ts';
import type { QuestionLevel } from '#core/contract/question-outline.ts';
import { client } from '../client.ts';
import { tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { refreshAll } from '../query-client.ts';

interface BankOrder {
  /** The bank as the person put it, whether the register has answered or not. */
  all: BankQuestion[];
  reorder: (next: readonly BankQuestion[]) => void;
}

/**
 * The order of a bank, changed at once on screen and then in the register. Keys come faster than the register answers:
 * the changes go there one after another, and only when the last has arrived does the list follow the register again.
 */
export function useBankOrder(campaignId: string | null, bank: BankQuestion[]): BankOrder {
  const { t } = useText('questions');
  const toast = useUndoToast();
  const [wanted, setWanted] = useState<{ id: string; level: QuestionLevel }[] | null>(null);
  const last = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);
  const toastId = useRef<string | null>(null);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  async function save(questions: { id: string; level: QuestionLevel }[]): Promise<void> {
    try {
      const { journalEntryId } = await client.campaigns.orderQuestions({ campaignId, questions });
      // An earlier change cannot be taken back any more once a later one stands on it.
      if (toastId.current !== null) notifications.hide(toastId.current);
      toastId.current = toast(t('bank.reordered'), journalEntryId);
    } catch (error) {
      tellError(error);
    }
    waiting.current -= 1;
    if (waiting.current > 0) return;
    await refreshAll();
    if (waiting.current === 0 && isHere.current) setWanted(null);
  }

  return {
    all: wanted === null ? bank : arranged(bank, wanted),
    reorder(next) {
      const questions = next.map(({ id, level }, at) => ({ id, level: at === 0 ? (0 as const) : level }));
      setWanted(questions);
      waiting.current += 1;
      last.current = last.current.then(() => save(questions));
    },
  };
}

/** The questions as they read now in the order wanted; what another window added meanwhile comes last. */
function arranged(bank: BankQuestion[], wanted: readonly { id: string; level: QuestionLevel }[]): BankQuestion[] {
  const byId = new Map(bank.map((one) => [one.id, one]));
  const named = wanted.flatMap(({ id, level }) => {
    const one = byId.get(id);
    byId.delete(id);
    return one === undefined ? [] : [{ ...one, level }];
  });
  return [...named, ...byId.values()];
}
