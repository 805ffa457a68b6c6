/**
 * The house's arrows (DESIGN.md, "The house"): renderer -> core/contract <- core -> db, templates; electron -> core;
 * nothing imports electron or renderer. Paths are from the root of the repository.
 */
export interface Arrow {
  /** Files under this folder… */
  from: string;
  /** …may import from these (a folder ends in `/`) and from nothing else of ours. Their own folder is always allowed. */
  may: string[];
  /** Packages they may not load. Types of a package are free: they are gone when the program runs. */
  packages?: { never?: RegExp; only?: RegExp };
  why: string;
}

/** The first that fits a file decides. */
export const arrows: Arrow[] = [
  {
    from: 'core/contract/',
    may: [],
    packages: { only: /^(zod|@orpc\/contract)$/ },
    why: 'the contract is what both sides may load, so it loads neither',
  },
  {
    from: 'core/',
    may: ['db/', 'templates/'],
    packages: { never: /^(electron|react|react-dom|@mantine\/.*|@tanstack\/.*|i18next|playwright-core)$/ },
    why: 'the core has no shell and no interface',
  },
  {
    from: 'db/',
    may: ['core/contract/'],
    packages: { never: /^(electron|react|react-dom|@orpc\/server)$/ },
    why: 'the register on disk knows the words of the contract and no use case',
  },
  {
    from: 'templates/',
    may: ['core/contract/'],
    packages: { never: /^(electron|react|react-dom|better-sqlite3|drizzle-orm)$/ },
    why: 'letters are filled without a register',
  },
  {
    from: 'electron/preload/',
    may: [],
    packages: { only: /^electron$/ },
    why: 'a sandboxed preload is one small file with nothing of Node',
  },
  {
    from: 'electron/main/',
    may: ['electron/host/', 'electron/preload/api.ts', 'electron/core-process/messages.ts'],
    packages: { only: /^electron$/ },
    why: 'main owns windows and the life cycle; the core is in another process',
  },
  {
    from: 'electron/',
    may: [
      'core/start-core.ts',
      'core/register/open-folder.ts',
      'core/context.ts',
      'core/router.ts',
      'core/contract/',
      'db/errors.ts',
    ],
    packages: { never: /^(react|react-dom)$/ },
    why: 'the hosts start the core and serve it',
  },
  {
    from: 'renderer/',
    may: ['core/contract/', 'electron/preload/api.ts'],
    packages: { never: /^(electron|@orpc\/server|better-sqlite3|drizzle-orm|docxtemplater|pizzip|docx)$/ },
    why: 'the interface knows the contract alone',
  },
];

/** Folders only their own may import from, types and all, but for the file that describes the bridge. */
export const outermost = ['electron/', 'renderer/', 'tests/'];
