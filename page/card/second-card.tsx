import { Card } from '../../components/Card.tsx';
import { CastContext } from '../../components/EntityName.tsx';
import type { EntityId } from '../../knowledge/entity.ts';
import type { Annotation } from '../../recognition/annotate.ts';
import { copyText, textOfCard } from './copy.ts';
import type { CardHost } from './host.tsx';
import { placeCard } from './place.ts';

export interface SecondCard {
  /** Opens the card of a name in the first card, beside the line of that name, or in place of the one that is open. */
  open(entity: EntityId, at: Element): void;
  close(): void;
  readonly isOpen: boolean;
}

interface SecondCardOptions {
  annotation(): Annotation;
  /** The way to the name in the article; undefined where none is shown. */
  showInArticle(entity: EntityId): (() => void) | undefined;
}

/** The card that opens from a name inside a card. There is one: from it, others open in its place. */
export function createSecondCard(
  document: Document,
  { second, root }: CardHost,
  { annotation, showInArticle }: SecondCardOptions,
): SecondCard {
  let from: Element | undefined;
  const close = () => {
    if (!from) return;
    const hadFocus =
      second.element.contains(root.activeElement) && root.activeElement?.matches(':focus-visible');
    second.render(null);
    if (hadFocus) (from as HTMLElement).focus();
    from = undefined;
  };
  return {
    get isOpen() {
      return from !== undefined;
    },
    close,
    open,
  };

  function open(entity: EntityId, at: Element): void {
    const { cast, dayFrom, isNewerThanData } = annotation();
    const member = cast.members.find((one) => one.entity.id === entity);
    if (!member) return;
    const isByKeyboard = at.matches(':focus-visible');
    const isInPlace = second.element.contains(at);
    if (!isInPlace) from = at;
    second.render(
      <CastContext.Provider value={{ cast, onChoose: open }}>
        <Card
          key={entity}
          member={member}
          dayFrom={dayFrom}
          isNewerThanData={isNewerThanData}
          onCopy={() => copyText(document, textOfCard(second.box))}
          onShowInArticle={showInArticle(entity)}
          onClose={close}
        />
      </CastContext.Provider>,
    );
    second.box.scrollTo(0, 0);
    if (from) placeCard(second.element, from.getBoundingClientRect());
    if (isByKeyboard) second.box.querySelector<HTMLElement>('.buttons button')?.focus();
  }
}
