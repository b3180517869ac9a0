import { useTexts } from '../texts.tsx';
import { SettingsSection } from './SettingsSection.tsx';

export interface PrivateWindowsProps {
  isAllowed: boolean;
  browser: 'chrome' | 'firefox';
}

/** Whether it runs in private windows, how to change that, and what stays of it: nothing. */
export function PrivateWindows({ isAllowed, browser }: PrivateWindowsProps) {
  const { message } = useTexts();
  return (
    <SettingsSection id="private-windows" title={message('privateTitle')}>
      <p>
        <strong>{message(isAllowed ? 'privateAllowed' : 'privateNotAllowed')}</strong>{' '}
        {message(browser === 'firefox' ? 'privateChangeFirefox' : 'privateChangeChrome')}
      </p>
      <p>{message('privateKeepsNothing')}</p>
    </SettingsSection>
  );
}
