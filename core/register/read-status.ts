import type { register } from '#core/contract/register.ts';
import type { Output } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { icsFileState } from '#core/deadlines/ics-settings.ts';
import { countOf } from '#db/queries/statements.ts';

export function readStatus(context: CoreContext): Output<typeof register.status> {
  const { db, folder } = context.register;
  const requestCount = countOf(db, 'SELECT count(*) FROM request');
  return {
    appVersion: context.appVersion,
    folder,
    host: context.host,
    today: context.today(),
    firstRun: requestCount === 0 && countOf(db, 'SELECT count(*) FROM sender_profile WHERE removed_at IS NULL') === 0,
    sample: countOf(db, 'SELECT count(*) FROM campaign WHERE sample = 1') > 0,
    requestCount,
    calendarFileProblem: icsFileState(context).problem,
  };
}
