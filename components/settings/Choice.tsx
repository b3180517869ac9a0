import { useId } from 'preact/hooks';
import { SetByOrganisation } from './SetByOrganisation.tsx';

export interface ChoiceProps<Value extends string> {
  label: string;
  /** What can be chosen, each with its words and what else there is to say of it. */
  options: { value: Value; label: string; note?: string }[];
  value: Value;
  isSet: boolean;
  onChoose(value: Value): void;
}

/** One of a few, as radio buttons: beside each other, or below where they have notes. */
export function Choice<Value extends string>({ label, options, value, isSet, onChoose }: ChoiceProps<Value>) {
  const name = useId();
  const isList = options.some(({ note }) => note);
  return (
    <fieldset class="choice" disabled={isSet}>
      <legend>{label}</legend>
      <div class={isList ? 'options options-list' : 'options'}>
        {options.map((option) => (
          <label key={option.value} class="option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>
              {option.label}
              {option.note && <span class="note">{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
      {isSet && <SetByOrganisation />}
    </fieldset>
  );
}
