/** The host of what a reader types or pastes as a site, be it an address; undefined where it is none. */
export function hostOf(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return undefined;
  const { protocol, username, host, hostname } = new URL(address);
  const isName = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[');
  return /^https?:$/.test(protocol) && username === '' && isName ? host : undefined;
}
