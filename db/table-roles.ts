/**
 * Tables whose rows can be made again from others (the search index and what belongs to it). They are neither
 * journalled nor compared by a migration.
 */
export function isDerivedTable(name: string): boolean {
  return name.startsWith('search_');
}

/**
 * Tables whose changes the journal does not record: itself, the list of migrations, scratch paper (what was being
 * typed when the program stopped) and what is derived. Every other table is captured, so that none can be forgotten.
 */
export function isJournalled(name: string): boolean {
  return name !== 'journal_entry' && name !== '_migration' && name !== 'scratch_draft' && !isDerivedTable(name);
}
