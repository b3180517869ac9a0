import type { IconNode } from 'lucide';
import { Icon } from './Icon.tsx';

export interface IconButtonProps {
  icon: IconNode;
  /** What it does: its name for all, and its tooltip. */
  label: string;
  isPressed?: boolean;
  isDisabled?: boolean;
  /** Called for what the reader does, not for what the page's scripts do. */
  onPress(): void;
}

export function IconButton({ icon, label, isPressed, isDisabled, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon"
      title={label}
      aria-label={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={(event) => event.isTrusted && onPress()}
    >
      <Icon of={icon} />
    </button>
  );
}
