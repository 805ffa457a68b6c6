import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  headers: Map<string, string>;
  body: string;
}

/**
 * Sends exactly these lines over a socket: an attacker's request, which fetch would have tidied (`..` resolved, Host
 * set, Origin refused) before it left.
 */
export function rawRequest(port: number, head: string[], body: string | Uint8Array = ''): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port });
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', (error) => {
      // A server that refuses a body resets the line once it has answered.
      if (chunks.length === 0) reject(error);
    });
    socket.on('close', () => {
      if (chunks.length > 0) resolve(parse(Buffer.concat(chunks).toString('utf8')));
    });
    socket.write(`${[...head, 'Connection: close'].join('\r\n')}\r\n\r\n`);
    socket.write(body);
  });
}

function parse(text: string): RawAnswer {
  const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s, 2);
  const [status = '', ...lines] = head.split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const at = line.indexOf(':');
    headers.set(line.slice(0, at).toLowerCase(), line.slice(at + 1).trim());
  }
  return { status: Number(status.split(' ')[1]), headers, body };
}
