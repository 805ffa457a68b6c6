import { Popover, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { BankQuestion } from '#core/contract/campaigns.ts';
import { orpc } from '../client.ts';
import { ErrorNotice, OutcomeBadge } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import classes from './campaigns.module.css';

/** In how many requests a bank question is asked; and, when wanted, in which, and what came of it. */
export function QuestionUses({ question }: { question: BankQuestion }) {
  const { t } = useText('questions');
  const [open, setOpen] = useState(false);
  if (question.usedCount === 0) return <>{t('campaigns:notUsed')}</>;
  return (
    <Popover opened={open} onChange={setOpen} width={440} position="bottom-start" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.uses} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('bank.used', { count: question.usedCount })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.source}>{t('bank.usedIn')}</p>
        {open && <UsesOf id={question.id} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function UsesOf({ id }: { id: string }) {
  const { pick } = useText('questions');
  const { data, error, refetch } = useQuery(orpc.campaigns.questionUses.queryOptions({ input: { id } }));
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <ul className={classes.usesList}>
      {(data ?? []).map((use) => (
        <li key={use.requestId}>
          <Link href={linkTo.request(use.requestId)}>{use.reference}</Link> {pick(use.bodyNameEn, use.bodyNameZh)}
          {use.outcome !== null && (
            <>
              {' '}
              <OutcomeBadge outcome={use.outcome} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
