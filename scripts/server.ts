import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** What a path of the server answers: a file, or a text made on the spot; with headers of its own if need be. */
export type Route = ({ file: string } | { body: string }) & { headers?: Record<string, string> };

export interface Site {
  url: string;
  /** Every path that was asked for, in order. */
  requests: string[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** Serves pages on 127.0.0.1, at a free port. `route` finds what a path answers; undefined is 404. */
export async function serve(route: (path: string) => Route | undefined): Promise<Site> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    requests.push(path);
    const found = route(path);
    const body = found && 'file' in found ? await readFile(found.file).catch(() => undefined) : found?.body;
    const type =
      TYPES[found && 'file' in found ? extname(found.file) : '.html'] ?? 'application/octet-stream';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, ...found?.headers });
    response.end(body ?? 'Not found');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
