import { useState } from 'react';
import { type Autosave, useAutosave, useDraft } from './use-draft.ts';

export interface KeptForm<T> {
  fields: T;
  set: (part: Partial<T>) => void;
  /** Whether anything differs from what the form was opened with. */
  changed: boolean;
  /** When the draft was kept that the form was filled with; null where it starts from what is saved. */
  restoredFrom: string | null;
  /** Puts back what the form was opened with and forgets the draft. */
  startAgain: () => void;
  autosave: Autosave;
}

/** A form whose unsaved text survives a crash. Null while the draft is looked for: draw the form once it is not. */
export function useKeptForm<T extends object>(key: string, initial: T): KeptForm<T> | null {
  const draft = useDraft(key, (raw) => (fitsShape(initial, raw) ? { ...initial, ...raw } : null));
  const [edited, setEdited] = useState<T | null>(null);
  const restored = draft.state === 'found' ? draft : null;
  const [ignored, setIgnored] = useState(false);
  const start = restored !== null && !ignored ? restored.value : initial;
  const fields = edited ?? start;
  const changed = JSON.stringify(fields) !== JSON.stringify(initial);
  const autosave = useAutosave(key, fields, { enabled: draft.state !== 'loading' && edited !== null });
  if (draft.state === 'loading') return null;
  return {
    fields,
    changed,
    autosave,
    set: (part) => setEdited({ ...fields, ...part }),
    restoredFrom: restored !== null && !ignored && changed ? restored.savedAt : null,
    startAgain() {
      setIgnored(true);
      setEdited(initial);
    },
  };
}

/** A draft from another version may lack fields or hold them in another form: then it is not used. */
function fitsShape<T extends object>(initial: T, raw: unknown): raw is Partial<T> {
  if (raw === null || typeof raw !== 'object') return false;
  const shape = new Map<string, unknown>(Object.entries(initial));
  return Object.entries(raw).every(([name, value]) => shape.has(name) && sameKind(shape.get(name), value));
}

function sameKind(before: unknown, now: unknown): boolean {
  const kind = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);
  return before === null || now === null || kind(before) === kind(now);
}
