import { useCallback, useEffect, useRef, useState } from 'react';
import { client } from '../client.ts';

/** What was left unfinished under `key` the last time, if anything. */
export type Draft<T> = { state: 'loading' } | { state: 'none' } | { state: 'found'; value: T; savedAt: string };

/**
 * Reads the draft kept under `key` once. `read` turns stored JSON back into the form's value, or null where it no longer
 * fits (`(raw) => schema.safeParse(raw).data ?? null`). Draw the form only when the state is no longer `loading`.
 */
export function useDraft<T>(key: string, read: (raw: unknown) => T | null): Draft<T> {
  const [draft, setDraft] = useState<Draft<T>>({ state: 'loading' });
  const reader = useRef(read);
  reader.current = read;
  useEffect(() => {
    let wanted = true;
    setDraft({ state: 'loading' });
    client.register
      .draft({ key })
      .then((kept) => {
        if (!wanted) return;
        const value = kept === null ? null : reader.current(parse(kept.value));
        setDraft(
          kept === null || value === null ? { state: 'none' } : { state: 'found', value, savedAt: kept.savedAt },
        );
      })
      .catch(() => {
        if (wanted) setDraft({ state: 'none' });
      });
    return () => {
      wanted = false;
    };
  }, [key]);
  return draft;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface Autosave {
  /** For a quiet line under the form: "Draft kept at 14:05". */
  state: 'idle' | 'saving' | 'kept' | 'failed';
  savedAt: string | null;
  /** After the form was saved for good, or the person discarded it: forgets the draft and stops keeping it. */
  drop: () => Promise<void>;
}

interface AutosaveOptions {
  /** False while the form is as it was opened, so that nothing is kept of it. Default: true. */
  enabled?: boolean;
}

/** Typing pauses this long before the draft is written: a crash costs at most the last half second. */
const pauseMs = 500;

/** Keeps `value` (anything JSON can hold) on disk under `key` while it changes, so that a crash loses nothing. */
export function useAutosave(key: string, value: unknown, { enabled = true }: AutosaveOptions = {}): Autosave {
  const [state, setState] = useState<Autosave['state']>('idle');
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const text = JSON.stringify(value);
  const pending = useRef<{ key: string; text: string } | null>(null);
  const dropped = useRef(false);
  const writing = useRef<Promise<unknown>>(Promise.resolve());

  const flush = useCallback(() => {
    const next = pending.current;
    pending.current = null;
    if (next === null || dropped.current) return;
    setState('saving');
    writing.current = client.register
      .keepDraft({ key: next.key, value: next.text })
      .then((kept) => {
        setSavedAt(kept.savedAt);
        setState('kept');
      })
      .catch(() => setState('failed'));
  }, []);

  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (!enabled || dropped.current) return;
    pending.current = { key, text };
    const timer = setTimeout(flush, pauseMs);
    return () => clearTimeout(timer);
  }, [key, text, enabled, flush]);

  // Closing the window or leaving the page must not lose the last half second.
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const drop = useCallback(async () => {
    dropped.current = true;
    pending.current = null;
    // A write still under way would put the draft back.
    await writing.current;
    await client.register.dropDraft({ key });
    setState('idle');
  }, [key]);

  return { state, savedAt, drop };
}
