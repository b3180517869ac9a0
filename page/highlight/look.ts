/** How a name is marked. */
export interface Look {
  style: 'dotted' | 'line' | 'ground';
  intensity: 'soft' | 'medium' | 'strong';
}

/** A thin dotted line in the text's own colour: by shape, readable on any ground. */
export const PLAIN_LOOK: Look = { style: 'dotted', intensity: 'medium' };

/** The share of the text's own colour in a line and in a ground, in per cent, and how thick the line is. */
const STRENGTHS = {
  soft: { line: 42, thickness: '0.05em', ground: 7 },
  medium: { line: 65, thickness: '0.07em', ground: 12 },
  strong: { line: 100, thickness: '0.12em', ground: 20 },
};
/** What the ground of the name that is meant has more than others. */
const ACTIVE = 12;

/**
 * A layer, because what is important in a layer wins over what a page calls important outside of layers, however exactly
 * the page's selector names it. Rules for `*::before` reach what stands before and after a mark, which `all` does not.
 */
export function markCss(look: Look): string {
  const { name, active, forced } = declarations(look, ' !important');
  return `@layer dramatis {
dramatis-name { all: unset !important }
dramatis-name::before, dramatis-name::after { content: none !important }
@media not print {
dramatis-name { ${name} }
dramatis-name[data-active] { ${active} }
@media (forced-colors: active) {
dramatis-name { ${forced.name} }
dramatis-name[data-active] { ${forced.active} }
}}}`;
}

/** The same look, as far as a highlight can have it: colour, line and ground, no more. */
export function paintCss(look: Look): string {
  const { name, active, forced } = declarations(look, '');
  return `@layer dramatis {
@media not print {
::highlight(dramatis-name) { ${name} }
::highlight(dramatis-name-active) { ${active} }
@media (forced-colors: active) {
::highlight(dramatis-name) { ${forced.name} }
::highlight(dramatis-name-active) { ${forced.active} }
}}}`;
}

/** What holds for names, for the one that is meant, and where the reader's own colours take away every ground. */
function declarations({ style, intensity }: Look, end: string) {
  const { line, thickness, ground } = STRENGTHS[intensity];
  const own = (share: number) => `color-mix(in srgb, currentcolor ${share}%, transparent)`;
  const written = (all: Record<string, string>) =>
    Object.entries(all)
      .map(([property, value]) => `${property}: ${value}${end};`)
      .join(' ');
  const underline = (shape: string, colour: string, least = '1px') =>
    written({
      'text-decoration': `underline ${shape}`,
      'text-decoration-color': colour,
      'text-decoration-thickness': `max(${least}, ${thickness})`,
      'text-underline-offset': '0.22em',
      'text-decoration-skip-ink': 'none',
    });
  const filled = (share: number) => written({ 'background-color': own(share) });
  const shape = style === 'dotted' ? 'dotted' : 'solid';
  return {
    name: style === 'ground' ? filled(ground) : underline(shape, own(line)),
    active: underline('solid', own(line)) + filled(style === 'ground' ? ground + ACTIVE : ACTIVE),
    forced: {
      name: underline(shape, 'currentcolor'),
      active: underline('solid', 'currentcolor', '3px'),
    },
  };
}
