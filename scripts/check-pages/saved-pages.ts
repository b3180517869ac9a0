import { join } from 'node:path';
import { type Site, serve } from '../server.ts';

/** The saved pages' own scripts would fetch, write and move things; what is shown is what the file itself holds. */
const POLICY =
  "default-src 'none'; script-src 'none'; style-src 'unsafe-inline' data:; img-src data:; font-src data:";

/** Serves files of a directory, each at its own path, as pages that run and fetch nothing. */
export function serveSavedPages(directory: string, files: string[]): Promise<Site> {
  const known = new Set(files);
  return serve((path) => {
    const file = path.slice(1);
    if (!known.has(file)) return undefined;
    return { file: join(directory, file), headers: { 'content-security-policy': POLICY } };
  });
}

/** Where a file is found on the site. */
export function addressOf({ url }: Site, file: string): string {
  return `${url}/${encodeURIComponent(file)}`;
}
