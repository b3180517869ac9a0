import { browser } from 'wxt/browser';
import type { ShortcutsProps } from '../../components/settings/Shortcuts.tsx';

/** Where Chrome has its shortcuts. */
const CHROME_PAGE = 'chrome://extensions/shortcuts';

interface Commands {
  getAll(): Promise<{ name?: string; description?: string; shortcut?: string }[]>;
  /** Firefox only. */
  openShortcutSettings?(): Promise<void>;
}

/** The commands of the manifest with their shortcuts as they are now, and the way to change them. */
export async function readShortcuts(): Promise<ShortcutsProps> {
  const commands = browser.commands as Commands | undefined;
  const all = (await commands?.getAll()) ?? [];
  const open = commands?.openShortcutSettings;
  return {
    commands: all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut })),
    change: open ? () => void open.call(commands) : CHROME_PAGE,
  };
}
