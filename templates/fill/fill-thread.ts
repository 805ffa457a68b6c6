import { Worker } from 'node:worker_threads';
import type { LetterValues, TemplateField } from '../fields.ts';
import { type FromFillWorker, fromFault, type ToFillWorker } from './fill-messages.ts';

/** What a thread needs of a letter. */
interface Letter {
  template: Uint8Array;
  values: LetterValues;
  fields: readonly TemplateField[];
  resolve(docx: Uint8Array): void;
  reject(error: Error): void;
}

interface Listener<L> {
  /** A letter is finished and there is room for the next. */
  free(): void;
  /** The thread is gone: the letter it was at, and those it had not begun. */
  ended(why: { code: 'stopped' | 'took_too_long'; detail: string }, current: L | undefined, untouched: L[]): void;
}

/** Kept by a thread; a batch works with one or two. The one unused for longest goes first. */
const mostTemplates = 8;
/** A letter with 200 questions and 50 kB fields takes well under a second. */
const longestMs = 60_000;
/**
 * A letter that needs more than the first ends its own thread and not the program. With V8's own room for what is young
 * a thread would grow by 50 MB over a batch, for no letter more a second.
 */
const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 };

/** One worker thread with the letters it was given, and what it knows of templates. */
export class FillThread<L extends Letter> {
  readonly #worker: Worker;
  readonly #listener: Listener<L>;
  readonly #letters = new Map<number, L>();
  /** Keys of the templates the thread holds, the one used last at the end. */
  readonly #held = new Set<string>();
  #count = 0;
  #timer: NodeJS.Timeout | undefined;
  #why: { code: 'stopped' | 'took_too_long'; detail: string } = { code: 'stopped', detail: '' };

  constructor(module: string, listener: Listener<L>) {
    this.#listener = listener;
    this.#worker = new Worker(module, {
      name: 'Foolscap letters',
      // Not the host's own: a profiler or a test runner that started it must not start again in every thread.
      execArgv: [],
      resourceLimits: memory,
    });
    this.#worker.unref();
    this.#worker.on('message', (message: FromFillWorker) => this.#hear(message));
    this.#worker.on('error', (error: unknown) => {
      this.#why = { code: 'stopped', detail: error instanceof Error ? error.message : String(error) };
    });
    this.#worker.once('exit', () => this.#ended());
  }

  /** Letters it has and has not finished. */
  get load(): number {
    return this.#letters.size;
  }

  /** Throws where the values cannot cross the border; the thread then knows nothing of the letter. */
  give(letter: L, key: string): void {
    this.#hold(letter, key);
    this.#count += 1;
    this.#tell({ kind: 'fill', job: this.#count, key, values: letter.values });
    this.#letters.set(this.#count, letter);
    if (this.#letters.size > 1) return;
    // Only while there is work: an idle pool lets the process end.
    this.#worker.ref();
    this.#watch();
  }

  async end(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#worker.terminate();
  }

  #hold({ template, fields }: L, key: string): void {
    if (!this.#held.delete(key)) {
      const copy = new Uint8Array(template);
      this.#tell({ kind: 'template', key, template: copy, fields }, [copy.buffer]);
    }
    this.#held.add(key);
    const [oldest] = this.#held;
    if (this.#held.size <= mostTemplates || oldest === undefined) return;
    this.#held.delete(oldest);
    this.#tell({ kind: 'forget', key: oldest });
  }

  #hear(message: FromFillWorker): void {
    const letter = this.#letters.get(message.job);
    this.#letters.delete(message.job);
    if (this.#letters.size === 0) {
      clearTimeout(this.#timer);
      this.#worker.unref();
    } else {
      this.#watch();
    }
    if ('docx' in message) letter?.resolve(message.docx);
    else letter?.reject(fromFault(message.fault));
    this.#listener.free();
  }

  /** Whatever a template makes the filler do, the batch goes on. */
  #watch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#why = { code: 'took_too_long', detail: '' };
      void this.#worker.terminate();
    }, longestMs);
  }

  #ended(): void {
    clearTimeout(this.#timer);
    const [current, ...untouched] = this.#letters.values();
    this.#letters.clear();
    this.#listener.ended(this.#why, current, untouched);
  }

  #tell(message: ToFillWorker, moved: ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, moved);
  }
}
