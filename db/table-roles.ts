/**
 * Tables whose rows can be made again from others (the search index and what belongs to it). They are neither
 * journalled nor compared by a migration.
 */
export function isDerivedTable(name: string): boolean {
  return name.startsWith('search_');
}

/** Journal and migrations themselves, scratch paper (what was being typed), and what this computer has already done. */
const unjournalled = new Set(['journal_entry', '_migration', 'scratch_draft', 'local_mark']);

/** Whether the journal records changes of a table: every other one is captured, so that none can be forgotten. */
export function isJournalled(name: string): boolean {
  return !unjournalled.has(name) && !isDerivedTable(name);
}
