import type { BodySummary, bodies } from '#core/contract/bodies.ts';
import type { Input } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { shownName } from '#db/queries/shown-names.ts';
import { statement } from '#db/queries/statements.ts';

interface Row extends Omit<BodySummary, 'contactVerified'> {
  contactVerified: number;
  addresses: string;
}

/** Bodies that fit, by their names as English shows them. "Missing" means no email, no address and no mailbox: nobody to write to yet. */
export function listBodies(context: CoreContext, input: Input<typeof bodies.list>): BodySummary[] {
  const rows = statement(
    context.register.db,
    `SELECT b.id, b.builtin_key AS key, b.name_en AS nameEn, b.name_zh AS nameZh, b.short_zh AS shortZh, b.kind, b.email,
       b.contact_verified AS contactVerified, b.contact_checked_on AS contactCheckedOn,
       b.address_en || b.address_zh || iif(b.mailboxes = '[]', '', 'm') AS addresses,
       (SELECT count(*) FROM request r WHERE r.body_id = b.id AND r.removed_at IS NULL) AS requestCount,
       (SELECT count(*) FROM request r WHERE r.body_id = b.id AND r.removed_at IS NULL AND r.status <> 'closed') AS openCount
     FROM body b ORDER BY ${shownName('b', 'en')}`,
  ).all() as Row[];
  const typed = input.find.normalize('NFKC').toLowerCase();
  return rows
    .filter((row) => input.kind === null || row.kind === input.kind)
    .filter((row) => fits(row, input.contact))
    .filter((row) =>
      `${row.nameEn}\n${row.nameZh}\n${row.shortZh}\n${row.key ?? ''}\n${row.email}`.toLowerCase().includes(typed),
    )
    .map(({ addresses: _, contactVerified, ...row }) => ({ ...row, contactVerified: contactVerified === 1 }));
}

function fits(row: Row, contact: Input<typeof bodies.list>['contact']): boolean {
  const reachable = row.email !== '' || row.addresses !== '';
  switch (contact) {
    case 'any':
      return true;
    case 'verified':
      return row.contactVerified === 1;
    case 'unverified':
      return reachable && row.contactVerified === 0;
    case 'missing':
      return !reachable;
  }
}
