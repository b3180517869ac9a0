/** Parameters that say from where a reader came, and not which article is read. */
const TRACKING =
  /^(?:utm_\w*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|igsh|mc_[ce]id|mkt_tok|_ga|_gl|_hsenc|_hsmi|cmpid|ref_src|ref_url)(?:=|$)/i;

/** The address of an article without what does not belong to it: the same wherever the link to it was found. */
export function articleAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  address.hash = '';
  // The rest keeps its spelling, which `searchParams` would change.
  address.search = address.search
    .slice(1)
    .split('&')
    .filter((parameter) => !TRACKING.test(parameter))
    .join('&');
  return address.href;
}
