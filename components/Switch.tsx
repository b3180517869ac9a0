export interface SwitchProps {
  label: string;
  isOn: boolean;
  isDisabled?: boolean;
  onToggle(isOn: boolean): void;
}

export function Switch({ label, isOn, isDisabled = false, onToggle }: SwitchProps) {
  return (
    <label class="switch">
      <span>{label}</span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox carries its own state
        role="switch"
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
    </label>
  );
}
