import { useState } from 'preact/hooks';
import { useTexts } from './texts.tsx';

/** Copies, and says whether it worked. */
export function CopyButton({ onCopy }: { onCopy(): Promise<boolean> }) {
  const { message } = useTexts();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
  const copy = async () => setOutcome((await onCopy()) ? 'copied' : 'copyFailed');
  return (
    <>
      <button type="button" class="text-button" onClick={(event) => event.isTrusted && void copy()}>
        {message('copyCard')}
      </button>
      <span role="status">{outcome && message(outcome)}</span>
    </>
  );
}
