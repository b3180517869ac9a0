import { type MessageKey, useTexts } from '../texts.tsx';
import { SettingsSection } from './SettingsSection.tsx';

const SENTENCES: MessageKey[] = [
  'privacyRequests',
  'privacyAccount',
  'privacyKept',
  'privacyLinks',
  'privacyRemoval',
];

/** What becomes of what is read, in five sentences. */
export function Privacy() {
  const { message } = useTexts();
  return (
    <SettingsSection id="privacy" title={message('privacyTitle')}>
      <ul class="sentences">
        {SENTENCES.map((sentence) => (
          <li key={sentence}>{message(sentence)}</li>
        ))}
      </ul>
    </SettingsSection>
  );
}
