import { followChanges, orpc } from './client.ts';
import { here } from './hash-location.ts';
import { queryClient } from './query-client.ts';
import { paths } from './routes.ts';

/**
 * Asks for what the first page will need, before the code that draws it has run: main.tsx imports this first, and the
 * build keeps it in a chunk of its own. A read that fails is asked again, and its error told, by the page that uses it.
 */
void followChanges();
void queryClient.prefetchQuery(orpc.register.status.queryOptions({ input: {} }));
void queryClient.prefetchQuery(orpc.settings.get.queryOptions({ input: {} }));
void queryClient.prefetchQuery(orpc.deadlines.count.queryOptions({ input: { when: 'overdue' } }));
if (here().path === paths.today) void queryClient.prefetchQuery(orpc.today.overview.queryOptions({ input: {} }));
