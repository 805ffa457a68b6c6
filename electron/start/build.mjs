import { buildWhatIsStale } from './build-stale.mjs';

/** `npm run build`, and the first step of `npm test`. */
try {
  console.log((await buildWhatIsStale()) ? 'Built.' : 'Nothing to build: out/ is up to date.');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
