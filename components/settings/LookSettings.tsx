import { KINDS, type Kind } from '../../knowledge/entity.ts';
import { KIND_GROUP } from '../kinds.ts';
import { useTexts } from '../texts.tsx';
import { Choice } from './Choice.tsx';
import { LookPreview, type PreviewBlock } from './LookPreview.tsx';
import { SetByOrganisation } from './SetByOrganisation.tsx';
import { SettingsSection } from './SettingsSection.tsx';

export interface Look {
  style: 'dotted' | 'line' | 'ground';
  intensity: 'soft' | 'medium' | 'strong';
  density: 'all' | 'section' | 'first';
  kinds: Kind[];
}

export interface LookSettingsProps {
  look: Look;
  /** A short text, marked as the look has it. */
  preview: PreviewBlock[];
  isSet(field: `look.${keyof Look}`): boolean;
  onChange(look: Look): void;
}

/** How names are marked on pages, and which. */
export function LookSettings({ look, preview, isSet, onChange }: LookSettingsProps) {
  const { message } = useTexts();
  const { style, intensity, density, kinds } = look;
  const withKind = (kind: Kind, isOn: boolean) =>
    KINDS.filter((one) => (one === kind ? isOn : kinds.includes(one)));
  return (
    <SettingsSection id="look" title={message('lookTitle')}>
      <LookPreview blocks={preview} />
      <Choice
        label={message('lookStyle')}
        options={[
          { value: 'dotted', label: message('lookDotted') },
          { value: 'line', label: message('lookLine') },
          { value: 'ground', label: message('lookGround') },
        ]}
        value={style}
        isSet={isSet('look.style')}
        onChoose={(chosen) => onChange({ ...look, style: chosen })}
      />
      <Choice
        label={message('lookIntensity')}
        options={[
          { value: 'soft', label: message('lookSoft') },
          { value: 'medium', label: message('lookMedium') },
          { value: 'strong', label: message('lookStrong') },
        ]}
        value={intensity}
        isSet={isSet('look.intensity')}
        onChoose={(chosen) => onChange({ ...look, intensity: chosen })}
      />
      <Choice
        label={message('lookDensity')}
        options={[
          { value: 'all', label: message('lookEveryMention') },
          { value: 'section', label: message('lookFirstInSection') },
          { value: 'first', label: message('lookFirstInArticle') },
        ]}
        value={density}
        isSet={isSet('look.density')}
        onChoose={(chosen) => onChange({ ...look, density: chosen })}
      />
      <fieldset class="choice" disabled={isSet('look.kinds')}>
        <legend>{message('lookKinds')}</legend>
        <div class="options">
          {KINDS.map((kind) => (
            <label key={kind} class="option">
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                onChange={({ currentTarget }) =>
                  onChange({ ...look, kinds: withKind(kind, currentTarget.checked) })
                }
              />
              <span>{message(KIND_GROUP[kind])}</span>
            </label>
          ))}
        </div>
        <p class="note" role="status">
          {kinds.length === 0 && message('lookNoKind')}
        </p>
        {isSet('look.kinds') && <SetByOrganisation />}
      </fieldset>
    </SettingsSection>
  );
}
