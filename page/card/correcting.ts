import type { NotThisProps, Reach } from '../../components/NotThis.tsx';
import type { Cast } from '../../knowledge/annotation.ts';
import type { Edtf } from '../../knowledge/edtf.ts';
import type { EntityId } from '../../knowledge/entity.ts';
import type { Correction } from '../../recognition/corrections.ts';
import type { Mention } from '../../recognition/mention.ts';
import type { CardHost } from './host.tsx';
import type { Opened } from './opened.ts';

/** What the cards need to have matches of their article corrected. The marks follow when the article is annotated anew. */
export interface CorrectionPorts {
  isPrivate: boolean;
  /** The other entities that a name can mean, as of a day. */
  alternatives(name: string, entity: EntityId, day: Edtf): Promise<Cast | undefined>;
  /** Whether it was done. */
  correct(correction: Correction, reach: Reach): Promise<boolean>;
  takeBack(correction: Correction): Promise<boolean>;
}

/** What correcting needs of the cards. */
interface Correctable {
  host: CardHost;
  corrections: CorrectionPorts;
  nameOf(mention: Mention): string;
  cast(): Cast;
  /** Whether it is still this card that is open. */
  isOpen(at: Opened): boolean;
  /** Shows the open card as it is now, with its name marked or not. */
  show(isMarked?: boolean): Promise<void>;
}

/** What is left of the panel to see below it when it is brought into sight, in CSS pixels. */
const PANEL_MARGIN = 8;

/** “Not this one”: opens and closes the panel of a card, hides its match or has it mean another, and takes that back. */
export function startCorrecting({ host, corrections, nameOf, cast, isOpen, show }: Correctable) {
  const focus = (selector: string) => host.root.querySelector<HTMLElement>(selector)?.focus();
  const focused = (within: string) => host.root.activeElement?.closest(within);
  /** A correction is of what was recognised, also where the reader has chosen another before. */
  const correctionOf = ({ mention }: Opened): Correction => ({
    name: nameOf(mention),
    entity: mention.insteadOf ?? mention.entity,
  });

  const lookUp = (at: Opened): Promise<Cast | undefined> => {
    at.found ??= corrections.alternatives(nameOf(at.mention), at.mention.entity, cast().day);
    return at.found;
  };
  const openPanel = async (at: Opened) => {
    const found = await lookUp(at);
    if (!isOpen(at)) return;
    at.alternatives = found ?? { ...cast(), members: [] };
    at.isPinned = true;
    await show();
    revealPanel(host);
  };
  const closePanel = async (at: Opened) => {
    const hadFocus = focused('.not-this');
    at.alternatives = undefined;
    at.hasFailed = false;
    await show();
    if (hadFocus) focus('.not-this-button');
  };
  const failed = async (at: Opened, alternatives: Cast | undefined) => {
    if (!isOpen(at)) return;
    Object.assign(at, { hidden: undefined, alternatives, hasFailed: true, isPinned: true });
    await show(true);
  };
  const choose = async (at: Opened, instead: EntityId) => {
    const correction = correctionOf(at);
    const isDone =
      instead === correction.entity
        ? await corrections.takeBack(correction)
        : await corrections.correct({ ...correction, instead }, 'article');
    if (!isDone) await failed(at, at.alternatives);
  };
  /** Says so at once; the mark goes when the page's article has been annotated anew. */
  const hide = async (at: Opened, reach: Reach) => {
    const { alternatives } = at;
    const hadFocus = focused('.card-box');
    at.hidden = { reach, since: performance.now() };
    at.alternatives = undefined;
    at.isPinned = false;
    await show(false);
    if (hadFocus) focus('.undo');
    if (!(await corrections.correct(correctionOf(at), reach))) await failed(at, alternatives);
  };

  return {
    closePanel,
    /** Says on the card how many others bear the name, where there are any. */
    async countOthers(at: Opened): Promise<void> {
      const found = await lookUp(at);
      if (!isOpen(at) || !found?.members.length) return;
      at.others = found.members.length;
      await show();
    },
    takeBack(at: Opened): void {
      // The card of a hidden match comes back with its mark.
      if (at.hidden) at.hidden.isUndone = true;
      void corrections.takeBack(correctionOf(at));
    },
    propsOf(at: Opened): NotThisProps {
      return {
        name: nameOf(at.mention),
        others: at.others,
        alternatives: at.alternatives,
        isPrivate: corrections.isPrivate,
        hasFailed: at.hasFailed ?? false,
        onToggle: () => void (at.alternatives ? closePanel(at) : openPanel(at)),
        onChoose: (instead) => void choose(at, instead),
        onHide: (reach) => void hide(at, reach),
      };
    },
  };
}

/** Scrolls inside the card: as far as the panel's end, but not past its beginning, below the head that stays. */
function revealPanel({ first }: CardHost): void {
  const { box } = first;
  const [card, head, panel] = [box, ...box.querySelectorAll('.card header, .not-this')].map((one) =>
    one.getBoundingClientRect(),
  );
  if (!card || !head || !panel) return;
  const hiddenBelow = panel.bottom + PANEL_MARGIN - card.bottom;
  box.scrollBy(0, Math.max(0, Math.min(hiddenBelow, panel.top - head.bottom)));
}
