import { Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Letter } from '#core/contract/letters.ts';
import type { ParagraphDifference } from '#core/contract/outgoing.ts';
import { orpc } from '../client.ts';
import { Dialog, ErrorNotice } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { LetterWarnings } from './letter-warnings.tsx';
import classes from './outgoing.module.css';
import { shortHash } from './short-hash.ts';

/** What Foolscap wrote against what a person made of it, paragraph by paragraph. */
export function CompareDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(orpc.outgoing.compare.queryOptions({ input: { letterId: letter.id } }));
  const total = data === undefined ? 0 : data.added + data.removed + data.changed;
  return (
    <Dialog onClose={onClose} size={860} title={t('outgoing:compare.title')}>
      <Stack gap="md">
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        {data === undefined && error === null && <Loader size="sm" type="dots" aria-label={t('common:loading')} />}
        {data !== undefined && (
          <>
            <LetterWarnings warnings={data.warnings} />
            <p className={classes.quiet}>
              {total === 0
                ? t('outgoing:compare.none')
                : `${t('outgoing:compare.counts', { added: data.added, removed: data.removed, changed: data.changed })}　${t('outgoing:compare.intro')}`}
            </p>
            <ol className={classes.differences} lang={letter.language}>
              {data.differences.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is read once and never changes its order
                <Difference key={at} difference={one} />
              ))}
            </ol>
            {data.differences.length < total && (
              <p className={classes.quiet}>{t('outgoing:compare.more', { count: data.differences.length })}</p>
            )}
            <p className={classes.quiet}>
              {t('outgoing:compare.hashes', {
                generated: shortHash(data.generatedSha256),
                current: shortHash(data.currentSha256),
              })}
            </p>
          </>
        )}
      </Stack>
    </Dialog>
  );
}

function Difference({ difference: { kind, place, pieces } }: { difference: ParagraphDifference }) {
  const { t, lang } = useText();
  const where = place === 'body' ? '' : ` · ${t(`outgoing:compare.place_${place}`)}`;
  return (
    <li className={classes.difference} data-difference={kind}>
      <span className={classes.differenceKind} lang={lang}>
        {t(`outgoing:compare.${kind}`)}
        {where}
      </span>
      <p>
        {pieces.map(({ text, is }, at) =>
          is === 'removed' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text stand where they stand
            <del key={at}>{text}</del>
          ) : is === 'added' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <ins key={at}>{text}</ins>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <span key={at}>{text}</span>
          ),
        )}
      </p>
    </li>
  );
}
