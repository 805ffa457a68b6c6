import { setImmediate as nextTurn } from 'node:timers/promises';
import { ORPCError } from '@orpc/server';
import { and, eq, inArray } from 'drizzle-orm';
import type { BatchProgress, batches } from '#core/contract/batches.ts';
import type { Input } from '#core/contract/infer.ts';
import type { ChangeNotice, CoreContext } from '#core/context.ts';
import { change } from '#core/journal/change.ts';
import { nextReferenceBeyond } from '#core/requests/next-reference.ts';
import { batchItem } from '#db/schema/index.ts';
import { type BodyRecord, readBodies } from './batch-bodies.ts';
import { type BatchRecord, batchRecord, type ItemRecord, itemsOf } from './batch-rows.ts';
import { failureOf, stopsTheBatch } from './item-failure.ts';
import { fillItem, keepItem, type LetterFiller, type LetterInHand, prepareItem } from './make-letter.ts';
import { beginRun } from './running.ts';

/** As many letters as are being filled while the one before them is written to the register. */
const lettersAhead = 6;
/** Often enough for a bar that moves, seldom enough not to be the work itself. */
const tellEveryMs = 100;
/** Windows read what they show again with each notice: a batch is many changes and one piece of news. */
const announceEveryMs = 500;

/**
 * Makes what is waiting in a batch, in its order, and tells how far it is. Each letter is a transaction of its own;
 * where it stands is in the register, so that stopping, a crash or a power cut costs at most the letter in hand. One
 * that fails is noted with its reason and does not stop the rest; a disk that refuses does, and throws.
 */
export async function* runBatch(
  context: CoreContext,
  { id, again }: Input<typeof batches.run>,
  signal: AbortSignal | undefined,
  openFiller: () => LetterFiller,
): AsyncGenerator<BatchProgress, void, void> {
  const batch = batchRecord(context, id);
  const end = beginRun(context, id);
  const news = gatherNews(context);
  const filler = openFiller();
  try {
    if (again.length > 0) putBack(news.context, id, again);
    yield* makeWaiting(news.context, batch, filler, signal);
  } finally {
    end();
    news.tell();
    await filler.close();
  }
}

async function* makeWaiting(
  context: CoreContext,
  batch: BatchRecord,
  filler: LetterFiller,
  signal: AbortSignal | undefined,
): AsyncGenerator<BatchProgress, void, void> {
  const items = itemsOf(context, batch.id);
  const waiting = items.filter(({ state }) => state === 'waiting');
  const letters = new LettersAhead(context, batch, filler);
  let made = items.filter(({ state }) => state === 'made').length;
  let failed = items.length - made - waiting.length;
  const progress = (finished: boolean) => ({ done: made + failed, total: items.length, made, failed, finished });
  yield progress(false);
  let toldAt = Date.now();
  let next = 0;
  for (;;) {
    for (; letters.count < lettersAhead && next < waiting.length; next += 1) {
      const item = waiting[next];
      if (item) letters.begin(item);
    }
    const outcome = await letters.first();
    if (outcome === null || signal?.aborted) break;
    const became = letters.settle(outcome);
    // A page that is opened meanwhile takes several turns to be served: none of them waits for more than one letter.
    await nextTurn();
    if (became === 'made') made += 1;
    else if (became === 'failed') failed += 1;
    if (Date.now() - toldAt < tellEveryMs) continue;
    toldAt = Date.now();
    yield progress(false);
    if (signal?.aborted) return;
  }
  if (!signal?.aborted) yield progress(true);
}

type Outcome =
  | { item: ItemRecord; letter: LetterInHand; docx: Uint8Array }
  | { item: ItemRecord; letter: LetterInHand | null; error: unknown };

/** The letters being filled, in the order of the batch, each under a reference that no other of them has. */
class LettersAhead {
  readonly #context: CoreContext;
  readonly #batch: BatchRecord;
  readonly #filler: LetterFiller;
  readonly #bodies: Map<string, BodyRecord>;
  readonly #references = new Set<string>();
  readonly #queue: Promise<Outcome>[] = [];

  constructor(context: CoreContext, batch: BatchRecord, filler: LetterFiller) {
    this.#context = context;
    this.#batch = batch;
    this.#filler = filler;
    this.#bodies = readBodies(context);
  }

  get count(): number {
    return this.#queue.length;
  }

  begin(item: ItemRecord): void {
    this.#queue.push(this.#make(item));
  }

  /** Waits for the first of them; null where there is none. */
  async first(): Promise<Outcome | null> {
    return (await this.#queue.shift()) ?? null;
  }

  /** Writes what became of it into the register. Throws where the disk refuses: the item then stays as it is. */
  settle(outcome: Outcome): 'made' | 'failed' | 'again' {
    const { item, letter } = outcome;
    if (letter !== null) this.#references.delete(letter.reference);
    try {
      if ('error' in outcome) throw outcome.error;
      keepItem(this.#context, outcome.letter, outcome.docx);
      return 'made';
    } catch (error) {
      if (stopsTheBatch(error)) throw error;
      if (letter !== null && isTaken(error)) {
        this.begin(item);
        return 'again';
      }
      noteFailure(this.#context, item, error);
      return 'failed';
    }
  }

  async #make(item: ItemRecord): Promise<Outcome> {
    let letter: LetterInHand | null = null;
    try {
      const reference = nextReferenceBeyond(this.#context, this.#references);
      letter = prepareItem(this.#context, this.#batch, item, this.#bodies.get(item.bodyId), reference);
      this.#references.add(reference);
      return { item, letter, docx: await fillItem(this.#filler, letter) };
    } catch (error) {
      return { item, letter, error };
    }
  }
}

/** Another window registered a request while this letter was being filled: it is written anew under the next reference. */
function isTaken(error: unknown): boolean {
  return error instanceof ORPCError && failureOf(error).problems.some(({ code }) => code === 'reference_taken');
}

function noteFailure(context: CoreContext, item: ItemRecord, error: unknown): void {
  const failure = failureOf(error);
  change(context, 'failBatchLetter', { batchId: item.batchId, itemId: item.id }, () =>
    context.register.orm
      .update(batchItem)
      .set({ state: 'failed', failure })
      .where(and(eq(batchItem.id, item.id), eq(batchItem.state, 'waiting')))
      .run(),
  );
}

/** Failed items wait once more. */
function putBack(context: CoreContext, batchId: string, itemIds: readonly string[]): void {
  change(context, 'retryBatchLetters', { batchId, letters: itemIds.length }, () =>
    context.register.orm
      .update(batchItem)
      .set({ state: 'waiting', failure: null })
      .where(and(eq(batchItem.batchId, batchId), eq(batchItem.state, 'failed'), inArray(batchItem.id, [...itemIds])))
      .run(),
  );
}

/** The same context with its notices gathered. */
function gatherNews(context: CoreContext): { context: CoreContext; tell: () => void } {
  const tables = new Set<string>();
  let toldAt = 0;
  const tell = () => {
    // The batch itself always: that it is no longer being made is news even where no letter came since the last.
    context.announce({ useCase: 'makeBatchLetter', tables: [...tables.add('batch')] });
    tables.clear();
    toldAt = Date.now();
  };
  const announce = (notice: ChangeNotice) => {
    for (const table of notice.tables) tables.add(table);
    if (Date.now() - toldAt >= announceEveryMs) tell();
  };
  return { context: { ...context, announce }, tell };
}
