import { useTexts } from './texts.tsx';

export interface CastStopProps {
  names: string[];
  onStep(step: 1 | -1): void;
  onOpen(): void;
  onLeave(): void;
}

/**
 * The page's one tab stop of ours: unseen until it has the focus, it tells the cast to screen readers and lets the arrow
 * keys go from name to name, so that the article itself gets neither stops nor sounds.
 */
export function CastStop({ names, onStep, onOpen, onLeave }: CastStopProps) {
  const { message } = useTexts();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return;
    const acts: Record<string, () => void> = {
      ArrowRight: () => onStep(1),
      ArrowDown: () => onStep(1),
      ArrowLeft: () => onStep(-1),
      ArrowUp: () => onStep(-1),
      Enter: onOpen,
      ' ': onOpen,
      Escape: onLeave,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <button
      type="button"
      class="cast-stop"
      aria-label={message('castSummary', [names.join(', ')])}
      onKeyDown={onKeyDown}
    >
      <strong>{message('tabCast')}</strong> {message('castKeys')}
    </button>
  );
}
