import { Button, Checkbox, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBooks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BankQuestion } from '#core/contract/campaigns.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { useText } from '../i18n/index.ts';
import { FindField } from '../requests/find-field.tsx';
import { bankText, newQuestion, type TypedQuestion } from './new-request-draft.ts';
import classes from './new-request.module.css';

interface QuestionBankProps {
  campaignId: string | null;
  language: Language;
  questions: TypedQuestion[];
  onChange: (questions: TypedQuestion[]) => void;
}

/** Questions ready to use, by topic, in the language of the letter. Ticking one puts it into the list. */
export function QuestionBank({ campaignId, language, questions, onChange }: QuestionBankProps) {
  const { t } = useText();
  const [open, { toggle }] = useDisclosure(false);
  const [find, setFind] = useState('');
  const { data: bank = [] } = useQuery(orpc.campaigns.bank.queryOptions({ input: { campaignId } }));
  if (bank.length === 0) return null;
  const wanted = find.trim().toLowerCase();
  const shown = bank.filter((one) => `${one.textEn} ${one.textZh} ${one.topic}`.toLowerCase().includes(wanted));
  const topics = [...Map.groupBy(shown, (one) => one.topic)];
  const takenIds = new Set(questions.map((one) => one.bankId));

  function take(question: BankQuestion, taken: boolean): void {
    if (!taken) {
      const rest = questions.filter((one) => one.bankId !== question.id);
      onChange(rest.length === 0 ? [newQuestion()] : rest);
      return;
    }
    // The blank the list starts with makes room.
    const written = questions.filter((one) => one.text.trim() !== '');
    onChange([...written, newQuestion(bankText(question, language), question.id)]);
  }

  return (
    <div>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconBooks size={14} aria-hidden />}
        aria-expanded={open}
        onClick={toggle}
      >
        {t(open ? 'requests:bank.hide' : 'requests:bank.show', { count: bank.length })}
      </Button>
      <Collapse expanded={open}>
        {open && (
          <section className={classes.bank} aria-label={t('requests:bank.title')}>
            {bank.length > 8 && <FindField label={t('requests:bank.find')} value={find} onChange={setFind} w={260} />}
            {topics.map(([topic, entries]) => (
              <fieldset key={topic} className={classes.topic}>
                <legend>{topic || t('requests:bank.noTopic')}</legend>
                {entries.map((question) => (
                  <Checkbox
                    key={question.id}
                    lang={language}
                    label={bankText(question, language)}
                    checked={takenIds.has(question.id)}
                    onChange={(event) => take(question, event.currentTarget.checked)}
                  />
                ))}
              </fieldset>
            ))}
            {topics.length === 0 && <p className={classes.quiet}>{t('requests:filter.nothing')}</p>}
          </section>
        )}
      </Collapse>
    </div>
  );
}
