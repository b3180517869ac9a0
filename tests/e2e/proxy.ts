import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoggingProxy {
  address: string;
  port: number;
  /** Every request that left the browser: method and address; for an encrypted one the host and port. */
  log: string[];
  close(): void;
}

/**
 * A proxy through which a browser sends everything, so that its log is all that left the browser, whoever in it asked:
 * page, content script, background or popup. Encrypted connections are written down and refused.
 */
export async function startLoggingProxy(): Promise<LoggingProxy> {
  const log: string[] = [];
  const server = createServer((incoming, outgoing) => {
    log.push(`${incoming.method} ${incoming.url}`);
    const url = URL.parse(incoming.url ?? '');
    if (url?.hostname !== '127.0.0.1') {
      outgoing.writeHead(502).end();
      return;
    }
    const { method, headers } = incoming;
    const onward = forward(url, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', ({ url }, socket) => {
    log.push(`CONNECT ${url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    port,
    log,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
