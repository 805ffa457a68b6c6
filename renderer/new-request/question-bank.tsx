import { Button, Checkbox, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBooks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BankQuestion } from '#core/contract/campaigns.ts';
import { partLetter } from '#core/contract/question-outline.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { useText } from '../i18n/index.ts';
import {
  type BankBlock,
  bankBlocks,
  findBlocks,
  isWritten,
  letGo,
  takeBlock,
  takePart,
} from '../questions/bank-picks.ts';
import { FindField } from '../requests/find-field.tsx';
import { bankText, type TypedQuestion } from './new-request-draft.ts';
import classes from './new-request.module.css';

interface QuestionBankProps {
  campaignId: string | null;
  language: Language;
  questions: TypedQuestion[];
  onChange: (questions: TypedQuestion[]) => void;
}

/** Questions ready to use, by topic, in the language of the letter. Ticking one puts it into the list with its parts. */
export function QuestionBank({ campaignId, language, questions, onChange }: QuestionBankProps) {
  const { t } = useText();
  const [open, { toggle }] = useDisclosure(false);
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
                      language={language}
                      checked={taken.has(block.question.id)}
                      onChange={(wanted) =>
                        onChange(
                          wanted
                            ? takeBlock(questions, block, language)
                            : letGo(
                                questions,
                                [block.question, ...block.parts].map(({ id }) => id),
                              ),
                        )
                      }
                    />
                    {block.parts.map((part, at) => (
                      <div key={part.id} className={classes.bankPart}>
                        <Pick
                          one={part}
                          mark={`(${partLetter(at + 1)}) `}
                          language={language}
                          checked={taken.has(part.id)}
                          onChange={(wanted) =>
                            onChange(wanted ? takePart(questions, block, part, language) : letGo(questions, [part.id]))
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
  one: BankQuestion;
  mark?: string;
  language: Language;
  checked: boolean;
  onChange: (wanted: boolean) => void;
}

/** Words in the other language than the letter's are marked: they want translating before the letter goes. */
function Pick({ one, mark = '', language, checked, onChange }: PickProps) {
  const { t } = useText();
  const isTranslated = isWritten(one, language);
  return (
    <Checkbox
      lang={isTranslated ? language : language === 'en' ? 'zh-Hant-HK' : 'en'}
      label={
        <>
          {mark}
          {bankText(one, language)}
          {!isTranslated && <span className={classes.missing}> {t('questions:bank.missing')}</span>}
        </>
      }
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
