import { Check, Copy } from 'lucide';
import { useState } from 'preact/hooks';
import { IconButton } from '../IconButton.tsx';
import { type MessageKey, useTexts } from '../texts.tsx';
import { SettingsSection } from './SettingsSection.tsx';

export interface ShortcutsProps {
  /** What has a shortcut of the browser, or could have. */
  commands: { name: string; description: string; shortcut: string }[];
  /** Opens the browser's own page of shortcuts; or, where that cannot be opened, its address. */
  change: (() => void) | string;
}

/** The keys of the one tab stop that an article has. */
const KEYS: [keys: string[], MessageKey][] = [
  [['Tab'], 'keysReach'],
  [['→', '←'], 'keysStep'],
  [['Enter'], 'keysOpen'],
  [['Esc'], 'keysClose'],
];

export function Shortcuts({ commands, change }: ShortcutsProps) {
  const { message } = useTexts();
  const hasCommands = commands.length > 0;
  return (
    <SettingsSection id="shortcuts" title={message('shortcutsTitle')}>
      {hasCommands && (
        <dl class="shortcuts">
          {commands.map(({ name, description, shortcut }) => (
            <div key={name}>
              <dt>{description || message('shortcutsOpenPopup')}</dt>
              <dd>
                {shortcut ? <kbd>{shortcut}</kbd> : <span class="note">{message('shortcutsNone')}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {hasCommands && typeof change === 'string' && <Address address={change} />}
      {hasCommands && typeof change === 'function' && (
        <p>
          <button type="button" class="button" onClick={change}>
            {message('shortcutsChange')}
          </button>
        </p>
      )}
      <h3>{message('keysTitle')}</h3>
      <dl class="shortcuts">
        {KEYS.map(([keys, label]) => (
          <div key={label}>
            <dt>{message(label)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </SettingsSection>
  );
}

/** An address that no link may lead to, to be copied. */
function Address({ address }: { address: string }) {
  const { message } = useTexts();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setIsCopied(true);
  };
  return (
    <p class="address">
      {message('shortcutsChangeAt')} <code>{address}</code>
      <IconButton
        icon={isCopied ? Check : Copy}
        label={message('shortcutsCopy')}
        onPress={() => void copy().catch(() => {})}
      />
      <span role="status">{isCopied && message('shortcutsCopied')}</span>
    </p>
  );
}
