import { useState } from 'preact/hooks';
import { AskTwice } from '../AskTwice.tsx';
import { addedInWords } from '../Corrections.tsx';
import { FileButton } from '../FileButton.tsx';
import { type MessageKey, type Texts, useTexts } from '../texts.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** What came of a file. */
type Restored =
  | { ok: true; corrections: { added: number; known: number; unfit: number } }
  | { ok: false; reason: 'not-json' | 'not-settings' | 'newer' }
  | { ok: false; reason: 'unfit'; fields: string[] };

export interface BackupProps {
  onSave(withCorrections: boolean): void;
  onRestore(file: File): Promise<Restored>;
  onReset(): Promise<void>;
}

/** Saves all settings as a file, takes them from one, and forgets them. */
export function Backup({ onSave, onRestore, onReset }: BackupProps) {
  const texts = useTexts();
  const { message } = texts;
  const [withCorrections, setWithCorrections] = useState(true);
  const [outcome, setOutcome] = useState<{ text: string; isProblem: boolean }>();
  const restore = async (file: File) => {
    const restored = await onRestore(file);
    setOutcome({ text: outcomeOf(restored, texts), isProblem: !restored.ok });
  };
  const reset = async () => {
    await onReset();
    setOutcome({ text: message('backupWasReset'), isProblem: false });
  };
  return (
    <SettingsSection id="backup" title={message('backupTitle')}>
      <p class="note">{message('backupAbout')}</p>
      <label class="option option-plain">
        <input
          type="checkbox"
          checked={withCorrections}
          onChange={({ currentTarget }) => setWithCorrections(currentTarget.checked)}
        />
        <span>{message('backupWithCorrections')}</span>
      </label>
      <div class="answers">
        <button type="button" class="button" onClick={() => onSave(withCorrections)}>
          {message('backupSave')}
        </button>
        <FileButton label={message('backupRestore')} onChoose={(file) => void restore(file)} />
        <AskTwice
          label={message('backupReset')}
          question={message('backupResetQuestion')}
          keep={message('backupKeep')}
          onConfirm={() => void reset()}
        />
      </div>
      <p class={outcome?.isProblem ? 'problem' : 'done'} role="status">
        {outcome?.text}
      </p>
    </SettingsSection>
  );
}

const REASON: Record<'not-json' | 'not-settings' | 'newer', MessageKey> = {
  'not-json': 'backupNotJson',
  'not-settings': 'backupNotSettings',
  newer: 'backupNewer',
};

/** What the fields of the file are called here. */
const FIELD: Record<string, MessageKey> = {
  enabled: 'switchEverywhere',
  sites: 'sitesWhere',
  sitesOn: 'sitesOn',
  sitesOff: 'sitesOff',
  'look.style': 'lookStyle',
  'look.intensity': 'lookIntensity',
  'look.density': 'lookDensity',
  'look.kinds': 'lookKinds',
  'card.delay': 'cardDelay',
  'card.opensOn': 'cardOpens',
};

function outcomeOf(restored: Restored, texts: Texts): string {
  const { message, language } = texts;
  if (restored.ok) {
    const { added, known, unfit } = restored.corrections;
    return [
      message('backupRestored'),
      added + known + unfit > 0 && message('backupCorrections', [addedInWords(restored.corrections, texts)]),
    ]
      .filter(Boolean)
      .join(' ');
  }
  if (restored.reason !== 'unfit') return message(REASON[restored.reason]);
  const names = restored.fields.map((field) => {
    const key = FIELD[field];
    return message('backupField', [key ? message(key) : field]);
  });
  return message('backupUnfit', [new Intl.ListFormat(language).format(names)]);
}
