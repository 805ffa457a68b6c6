import {
  IconArrowBackUp,
  IconCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconClockX,
  IconFileOff,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Outcome } from '#core/contract/vocabulary.ts';
import { useText } from '../i18n/index.ts';
import classes from './campaigns.module.css';

const icons: Record<Outcome | 'none', TablerIcon> = {
  full: IconCheck,
  part: IconCircleHalf2,
  refused: IconX,
  not_held: IconFileOff,
  no_reply: IconClockX,
  withdrawn: IconArrowBackUp,
  none: IconCircleDashed,
};

interface OutcomeMarkProps {
  outcome: Outcome | null;
  /** Its number, for a row of marks without words: then the word is for the pointer and the ear. */
  question?: number;
}

/** What came of a question: colour, icon and word. */
export function OutcomeMark({ outcome, question }: OutcomeMarkProps) {
  const { t } = useText('campaigns');
  const Icon = icons[outcome ?? 'none'];
  const word = t(`common:outcome.${outcome ?? 'none'}`);
  const said = question === undefined ? word : `${t('asked.column.question', { number: question })}: ${word}`;
  return (
    <span className={classes.mark} data-outcome={outcome ?? 'none'} title={said}>
      <Icon size={14} aria-hidden />
      {question === undefined ? <span>{word}</span> : <span className="visually-hidden">{said}</span>}
    </span>
  );
}
