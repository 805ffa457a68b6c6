import { createServer, type Server } from 'node:http';

export interface HostileSite {
  origin: string;
  /** Paths that were asked for. A guard that works leaves this empty. */
  asked: string[];
  close(): Promise<void>;
}

/** A site on this machine that would love a visit: it counts who comes. */
export async function hostileSite(): Promise<HostileSite> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/redirect') {
      response.writeHead(302, { location: '/landed' }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
    response.end('<!doctype html><title>Elsewhere</title><p>Elsewhere');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
