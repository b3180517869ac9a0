import { Switch } from '../Switch.tsx';
import { useTexts } from '../texts.tsx';
import { Choice } from './Choice.tsx';
import { SetByOrganisation } from './SetByOrganisation.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { SiteList } from './SiteList.tsx';

interface Sites {
  enabled: boolean;
  sites: 'everywhere' | 'only-these';
  sitesOn: string[];
  sitesOff: string[];
}

export interface SiteSettingsProps extends Sites {
  isSet(field: keyof Sites): boolean;
  /** The site that a text names, be it an address; undefined where it names none. */
  siteOf(text: string): string | undefined;
  onChange(changed: Partial<Sites>): void;
}

/** Whether and where articles are annotated. */
export function SiteSettings(props: SiteSettingsProps) {
  const { enabled, sites, sitesOn, sitesOff, isSet, siteOf, onChange } = props;
  const { message } = useTexts();
  return (
    <SettingsSection id="sites" title={message('sitesTitle')}>
      <Switch
        label={message('switchEverywhere')}
        isOn={enabled}
        isDisabled={isSet('enabled')}
        onToggle={(isOn) => onChange({ enabled: isOn })}
      />
      {isSet('enabled') && <SetByOrganisation />}
      <Choice
        label={message('sitesWhere')}
        options={[
          { value: 'everywhere', label: message('sitesEverywhere') },
          { value: 'only-these', label: message('sitesOnlyThese') },
        ]}
        value={sites}
        isSet={isSet('sites')}
        onChoose={(chosen) => onChange({ sites: chosen })}
      />
      {sites === 'only-these' && (
        <SiteList
          title={message('sitesOn')}
          none={message('sitesOnNone')}
          sites={sitesOn}
          isSet={isSet('sitesOn')}
          siteOf={siteOf}
          onChange={(changed) => onChange({ sitesOn: changed })}
        />
      )}
      <SiteList
        title={message('sitesOff')}
        none={message('sitesOffNone')}
        sites={sitesOff}
        isSet={isSet('sitesOff')}
        siteOf={siteOf}
        onChange={(changed) => onChange({ sitesOff: changed })}
      />
    </SettingsSection>
  );
}
