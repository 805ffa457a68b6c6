import { asTold, os } from '#core/procedures.ts';
import { listBatchBodies } from './batch-bodies.ts';
import { batchRecord } from './batch-rows.ts';
import { checkBatch } from './check-batch.ts';
import { createBatch } from './create-batch.ts';
import { batchFiles, batchZip } from './export-batch.ts';
import { markBatchSent } from './mark-batch-sent.ts';
import { mendBatch, planOfRest } from './mend-batch.ts';
import { getBatch, listBatches } from './read-batches.ts';
import { removeBatch } from './remove-batch.ts';
import { runBatch } from './run-batch.ts';
import { refuseWhileRunning } from './running.ts';

export const batches = {
  bodies: os.batches.bodies.handler(({ context, input }) => listBatchBodies(context, input.campaignId)),
  check: os.batches.check.handler(({ context, input }) => checkBatch(context, input)),
  create: os.batches.create.handler(({ context, input }) => createBatch(context, input)),
  list: os.batches.list.handler(({ context }) => listBatches(context)),
  get: os.batches.get.handler(({ context, input }) => getBatch(context, input.id)),
  run: os.batches.run.handler(({ context, input, signal }) => {
    // Refused here and not by the stream, so that the call itself fails.
    batchRecord(context, input.id);
    refuseWhileRunning(context, input.id);
    return told(runBatch(context, input, signal, () => context.openFillPool()));
  }),
  rest: os.batches.rest.handler(({ context, input }) => planOfRest(context, input.id)),
  mend: os.batches.mend.handler(({ context, input }) => mendBatch(context, input)),
  markSent: os.batches.markSent.handler(({ context, input }) => markBatchSent(context, input)),
  remove: os.batches.remove.handler(({ context, input }) => removeBatch(context, input.id)),
  files: os.batches.files.handler(({ context, input }) => batchFiles(context, input)),
  zip: os.batches.zip.handler(({ context, input }) => batchZip(context, input)),
};

async function* told<T>(stream: AsyncIterable<T>): AsyncGenerator<T, void, void> {
  try {
    yield* stream;
  } catch (error) {
    throw asTold(error);
  }
}
