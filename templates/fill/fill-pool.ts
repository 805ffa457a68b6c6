import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Bilingual } from '#core/contract/vocabulary.ts';
import type { LetterValues, TemplateField } from '../fields.ts';
import { FillThread } from './fill-thread.ts';

/** A letter to be written. `template` and `fields` are read-only: the pool remembers them by what they held at first. */
export interface FillJob {
  template: Uint8Array;
  values: LetterValues;
  fields: readonly TemplateField[];
}

export interface FillPool {
  /**
   * The letter, byte for byte as fillLetter would write it here. Rejects with what fillLetter throws (TemplateFillError,
   * TemplateSyntaxError, ZipError, XmlError), or with a FillPoolError if it could not be tried; the others go on.
   */
  fill(job: FillJob): Promise<Uint8Array>;
  /**
   * Resolves as soon as another letter would not have to wait long. Whoever has thousands to write waits for it before
   * each `fill`, so that neither their values nor finished letters pile up.
   */
  room(): Promise<void>;
  /** Ends the threads at once; letters not yet finished are rejected with a FillPoolError. Safe to call twice. */
  close(): Promise<void>;
}

/** Why a letter was not even tried to the end. */
export class FillPoolError extends Error {
  readonly code: 'stopped' | 'took_too_long' | 'closed';
  readonly sentence: Bilingual;
  constructor(code: FillPoolError['code'], detail = '') {
    super(detail === '' ? sentences[code].en : `${sentences[code].en} (${detail})`);
    this.name = 'FillPoolError';
    this.code = code;
    this.sentence = sentences[code];
  }
}

const sentences: Record<FillPoolError['code'], Bilingual> = {
  stopped: {
    en: 'This letter was not written: the part of Foolscap that fills letters stopped while it worked on it. Nothing was saved. Try it again on its own; if that fails too, its template or one of its fields is too large.',
    zh: '此信件沒有寫成：Foolscap 負責填寫信件的部分在處理期間停止，沒有儲存任何內容。請單獨再試；如仍失敗，即範本或其中一個欄位過大。',
  },
  took_too_long: {
    en: 'This letter was not written: filling it took more than a minute and was ended. Nothing was saved. Shorten its longest fields, or simplify its template.',
    zh: '此信件沒有寫成：填寫時間超過一分鐘，已被終止，沒有儲存任何內容。請縮短最長的欄位，或簡化範本。',
  },
  closed: {
    en: 'This letter was not written: the work was ended before its turn came.',
    zh: '此信件沒有寫成：工作在輪到它之前已經結束。',
  },
};

/** A thread has the next letter at hand while it writes one; more would only wait in the wrong place. */
const lettersPerThread = 2;

interface Waiting extends FillJob {
  resolve(docx: Uint8Array): void;
  reject(error: Error): void;
}

/**
 * Threads that fill letters side by side; they start with the first letters and let the process end when idle.
 * `module` is the worker: from source it lies beside this file, in the built program where start-core.ts is told.
 */
export function openFillPool(
  workers: number = availableParallelism(),
  module: string = join(import.meta.dirname, 'fill-worker.ts'),
): FillPool {
  const most = Math.max(1, Math.floor(workers));
  const threads = new Set<FillThread<Waiting>>();
  const queue: Waiting[] = [];
  const wantingRoom: (() => void)[] = [];
  const keyOf = keys();
  let closed = false;

  const start = (): FillThread<Waiting> => {
    const thread = new FillThread<Waiting>(module, {
      free: next,
      ended: (why, current, untouched) => {
        threads.delete(thread);
        current?.reject(closed ? new FillPoolError('closed') : new FillPoolError(why.code, why.detail));
        // They were only at hand, and are no more to blame than those in the queue.
        queue.unshift(...untouched);
        next();
      },
    });
    threads.add(thread);
    return thread;
  };

  /** The idlest thread, or a new one while there may be more. */
  const threadFor = (): FillThread<Waiting> | undefined => {
    const idlest = [...threads].reduce<FillThread<Waiting> | undefined>(
      (best, one) => (best === undefined || one.load < best.load ? one : best),
      undefined,
    );
    if ((idlest === undefined || idlest.load > 0) && threads.size < most) return start();
    return idlest !== undefined && idlest.load < lettersPerThread ? idlest : undefined;
  };

  function next(): void {
    while (!closed && queue.length > 0) {
      const thread = threadFor();
      const job = thread && queue.shift();
      if (!thread || !job) break;
      try {
        thread.give(job, keyOf(job));
      } catch (error) {
        job.reject(error instanceof Error ? error : new Error(String(error)));
      }
    }
    while (wantingRoom.length > 0 && hasRoom()) wantingRoom.shift()?.();
  }

  const hasRoom = (): boolean => closed || queue.length < most;

  return {
    fill: (job) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new FillPoolError('closed'));
          return;
        }
        queue.push({ ...job, resolve, reject });
        next();
      }),
    room: () => (hasRoom() ? Promise.resolve() : new Promise((resolve) => wantingRoom.push(resolve))),
    close: async () => {
      closed = true;
      for (const job of queue.splice(0)) job.reject(new FillPoolError('closed'));
      await Promise.all([...threads].map((thread) => thread.end()));
      for (const job of queue.splice(0)) job.reject(new FillPoolError('closed'));
      next();
    },
  };
}

/** A template and its fields by what is in them, worked out once for each array. */
function keys(): (job: FillJob) => string {
  const known = new WeakMap<object, string>();
  const hashOf = (of: object, content: () => Uint8Array | string): string => {
    const hash = known.get(of) ?? createHash('sha256').update(content()).digest('base64');
    known.set(of, hash);
    return hash;
  };
  return ({ template, fields }) =>
    `${hashOf(template, () => template)} ${hashOf(fields, () => JSON.stringify(fields))}`;
}
