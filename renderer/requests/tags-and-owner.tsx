import { Autocomplete, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { RequestPage } from '#core/contract/requests.ts';
import { limits } from '#core/contract/text.ts';
import { client, orpc } from '../client.ts';
import { Section, tellError } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { refreshAll } from '../query-client.ts';
import { followOwn, noteOwnChange } from '../own-changes.ts';
import classes from './requests.module.css';

/** How a request is filed among others: saved as soon as it is changed. */
export function TagsAndOwner({ request }: { request: RequestPage }) {
  const { t } = useText();
  const facets = useQuery(orpc.requests.facets.queryOptions({ input: {} }));
  const [owner, setOwner] = useState(request.owner);
  const [shownOwner, setShownOwner] = useState(request.owner);
  if (request.owner !== shownOwner) {
    setShownOwner(request.owner);
    setOwner(request.owner);
  }

  const [tags, setTags] = useState(request.tags);
  const [shownTags, setShownTags] = useState(request.tags);
  if (request.tags !== shownTags) {
    setShownTags(request.tags);
    setTags(request.tags);
  }

  // One after the other: two tags typed quickly are two changes of this window, not a conflict with another.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  function save(work: Parameters<typeof saveNow>[0]): void {
    queue.current = queue.current.then(() => saveNow(work));
  }
  async function saveNow(work: (at: { id: string; version: number }) => Promise<{ version: number }>): Promise<void> {
    try {
      const version = followOwn(request.id, request.version);
      const done = await work({ id: request.id, version });
      noteOwnChange(request.id, version, done.version);
      await refreshAll();
    } catch (error) {
      tellError(error);
      await refreshAll();
    }
  }
  const saveOwner = () => owner !== request.owner && save((at) => client.requests.setOwner({ ...at, owner }));

  return (
    <Section title={t('requests:filing')}>
      <div className={classes.pair}>
        <TagsInput
          label={t('requests:tags')}
          placeholder={tags.length === 0 ? t('requests:tagsHint') : ''}
          value={tags}
          data={facets.data?.tags ?? []}
          maxTags={limits.tags}
          onChange={(typed) => {
            const next = typed.map((tag) => tag.slice(0, limits.tag));
            setTags(next);
            save((at) => client.requests.saveTags({ ...at, tags: next }));
          }}
        />
        <Autocomplete
          label={t('requests:owner')}
          value={owner}
          maxLength={limits.name}
          data={facets.data?.owners ?? []}
          onChange={setOwner}
          onBlur={saveOwner}
          onKeyDown={(event) => event.key === 'Enter' && saveOwner()}
        />
      </div>
    </Section>
  );
}
