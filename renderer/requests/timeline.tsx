import { Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconMail, IconPlus, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useState } from 'react';
import type { RequestPage } from '#core/contract/requests.ts';
import { Section } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { useFollowingLetters } from '../letters/letter-composer.tsx';
import { useOwnTemplates } from '../letters/use-template.ts';
import type { RequestActions } from './request-actions.tsx';
import classes from './requests.module.css';
import { timelineOf } from './timeline-entries.ts';
import { TimelineItem } from './timeline-item.tsx';

/** Newest first unless the person chose otherwise; remembered for as long as the window lives. */
let newestFirst = true;

/** What happened: letters out and in, and the facts that move the clocks. */
export function Timeline({ request, actions }: { request: RequestPage; actions: RequestActions }) {
  const { t, bi } = useText();
  const [newest, setNewest] = useState(newestFirst);
  const entries = timelineOf(request);
  const shown = newest ? entries.toReversed() : entries;
  const following = useFollowingLetters(request.regimeId);
  const own = useOwnTemplates(request.regimeId, [...following, 'own']);
  return (
    <Section
      title={t('requests:timeline.title')}
      aside={
        <span className={classes.timelineTools}>
          <Button
            variant="subtle"
            size="compact-sm"
            color="gray"
            leftSection={
              newest ? <IconSortDescending size={14} aria-hidden /> : <IconSortAscending size={14} aria-hidden />
            }
            onClick={() => {
              newestFirst = !newest;
              setNewest(!newest);
            }}
          >
            {t(newest ? 'requests:timeline.newestFirst' : 'requests:timeline.oldestFirst')}
          </Button>
          {request.status !== 'draft' && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconArrowBackUp size={14} aria-hidden />}
              onClick={actions.recordReply}
            >
              {t('requests:timeline.reply')}
            </Button>
          )}
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => actions.recordFact()}
          >
            {t('requests:timeline.fact')}
          </Button>
          {following.length + own.length > 0 && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" size="xs" leftSection={<IconMail size={14} aria-hidden />}>
                  {t('requests:timeline.letter')}
                </Button>
              </Menu.Target>
              {/* There are more letters than a small window has room for. */}
              <Menu.Dropdown mah="min(42vh, 420px)" style={{ overflowY: 'auto' }}>
                {own.length > 0 && <Menu.Label>{t('templates:choose.menu')}</Menu.Label>}
                {own.map((one) => (
                  <Menu.Item key={one.id} onClick={() => actions.composeFrom(one)}>
                    {bi(one.name)}
                  </Menu.Item>
                ))}
                {own.length > 0 && <Menu.Label>{t('templates:choose.builtInGroup')}</Menu.Label>}
                {following.map((kind) => (
                  <Menu.Item key={kind} onClick={() => actions.compose(kind)}>
                    {t(`common:letterKind.${kind}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      }
    >
      {shown.length === 0 ? (
        <p className={classes.quiet}>{t('requests:timeline.empty')}</p>
      ) : (
        <ol className={classes.timeline}>
          {shown.map((entry) => (
            <TimelineItem key={entry.id} entry={entry} request={request} actions={actions} />
          ))}
        </ol>
      )}
    </Section>
  );
}
