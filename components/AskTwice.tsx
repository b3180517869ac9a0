import { useState } from 'preact/hooks';

export interface AskTwiceProps {
  /** What the button does, at the first press and at the second. */
  label: string;
  question: string;
  /** The way out. */
  keep: string;
  onConfirm(): void;
}

/** A button that asks once more, for there is no way back. */
export function AskTwice({ label, question, keep, onConfirm }: AskTwiceProps) {
  const [isAsking, setIsAsking] = useState(false);
  const confirm = () => {
    setIsAsking(false);
    onConfirm();
  };
  if (!isAsking)
    return (
      <button type="button" class="button" onClick={() => setIsAsking(true)}>
        {label}
      </button>
    );
  return (
    <fieldset class="asking">
      <legend>{question}</legend>
      <button type="button" class="button" onClick={confirm}>
        {label}
      </button>
      <button type="button" class="button" onClick={() => setIsAsking(false)}>
        {keep}
      </button>
    </fieldset>
  );
}
