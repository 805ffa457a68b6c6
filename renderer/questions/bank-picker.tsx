import { Button, Checkbox, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBooks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BankQuestion } from '#core/contract/campaigns.ts';
import { partLetter, type QuestionLevel } from '#core/contract/question-outline.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { useText } from '../i18n/index.ts';
import { FindField } from '../requests/find-field.tsx';
import {
  type BankBlock,
  bankBlocks,
  bankText,
  findBlocks,
  isWritten,
  letGo,
  type ListKind,
  takeBlock,
  takePart,
} from './bank-picks.ts';
import classes from './questions.module.css';

interface BankPickerProps<T> {
  campaignId: string | null;
  /** What they are read in here. */
  shown: Language;
  /** What the letters need them in. */
  needed: readonly Language[];
  questions: readonly T[];
  kind: ListKind<T>;
  startOpen?: boolean;
  onChange: (questions: T[]) => void;
}

/** Questions ready to use, by topic: the campaign's and the general ones. Ticking one puts it into the list with its parts. */
export function BankPicker<T extends { bankId: string | null; level: QuestionLevel }>({
  campaignId,
  shown,
  needed,
  questions,
  kind,
  startOpen = false,
  onChange,
}: BankPickerProps<T>) {
  const { t } = useText();
  const [open, { toggle }] = useDisclosure(startOpen);
  const [find, setFind] = useState('');
  const { data: bank = [] } = useQuery(orpc.campaigns.bank.queryOptions({ input: { campaignId } }));
  if (bank.length === 0) return null;
  const blocks = bankBlocks(bank);
  const general = t('questions:bank.general');
  const heading = ({ question }: BankBlock) =>
    [question.campaignId === null && campaignId !== null ? general : '', question.topic]
      .filter((one) => one !== '')
      .join(' · ');
  const groups = [...Map.groupBy(findBlocks(blocks, find), heading)];
  const taken = new Set(questions.map((one) => one.bankId));

  return (
    <div>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconBooks size={14} aria-hidden />}
        aria-expanded={open}
        onClick={toggle}
      >
        {t(open ? 'requests:bank.hide' : 'requests:bank.show', { count: blocks.length })}
      </Button>
      <Collapse expanded={open}>
        {open && (
          <section className={classes.bank} aria-label={t('requests:bank.title')}>
            {bank.length > 8 && <FindField label={t('requests:bank.find')} value={find} onChange={setFind} w={260} />}
            {groups.map(([topic, entries]) => (
              <fieldset key={topic} className={classes.topic}>
                <legend>{topic || t('requests:bank.noTopic')}</legend>
                {entries.map((block) => (
                  <div key={block.question.id} className={classes.bankBlock}>
                    <Pick
                      one={block.question}
                      shown={shown}
                      needed={needed}
                      checked={taken.has(block.question.id)}
                      onChange={(wanted) =>
                        onChange(
                          wanted
                            ? takeBlock(questions, block, kind)
                            : letGo(
                                questions,
                                [block.question, ...block.parts].map(({ id }) => id),
                                kind,
                              ),
                        )
                      }
                    />
                    {block.parts.map((part, at) => (
                      <div key={part.id} className={classes.bankPart}>
                        <Pick
                          one={part}
                          mark={`(${partLetter(at + 1)}) `}
                          shown={shown}
                          needed={needed}
                          checked={taken.has(part.id)}
                          onChange={(wanted) =>
                            onChange(
                              wanted ? takePart(questions, block, part, kind) : letGo(questions, [part.id], kind),
                            )
                          }
                        />
                      </div>
                    ))}
                  </div>
                ))}
              </fieldset>
            ))}
            {groups.length === 0 && <p className={classes.quiet}>{t('requests:filter.nothing')}</p>}
          </section>
        )}
      </Collapse>
    </div>
  );
}

interface PickProps {
  shown: Language;
  needed: readonly Language[];
  one: BankQuestion;
  mark?: string;
  checked: boolean;
  onChange: (wanted: boolean) => void;
}

/** Words that a letter would lack are marked: they want translating before it goes. */
function Pick({ one, mark = '', shown, needed, checked, onChange }: PickProps) {
  const { t } = useText();
  const other = shown === 'en' ? 'zh-Hant-HK' : 'en';
  return (
    <Checkbox
      lang={isWritten(one, shown) ? shown : other}
      label={
        <>
          {mark}
          {bankText(one, shown)}
          {needed.some((language) => !isWritten(one, language)) && (
            <span className={classes.missing}> {t('questions:bank.missing')}</span>
          )}
        </>
      }
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
