import type { Mention } from '../../recognition/mention.ts';
import type { PageBlock } from '../article/blocks.ts';

/**
 * A mention on the page, in whichever way it is shown, or not yet shown because it is far from what the reader sees. The
 * same object for as long as the mention is.
 */
export interface ShownName {
  mention: Mention;
  /** The block it stands in. */
  block: PageBlock;
}
