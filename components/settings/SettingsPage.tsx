import {
  Archive,
  Database,
  EyeOff,
  Globe,
  HatGlasses,
  type IconNode,
  Keyboard,
  MessageSquare,
  Palette,
  Shield,
} from 'lucide';
import { type ComponentChildren, Fragment } from 'preact';
import { Icon } from '../Icon.tsx';
import { type MessageKey, useTexts } from '../texts.tsx';
import { useCurrentSection } from './current-section.ts';

/** In the order of the page; what is long comes last. */
const SECTIONS = {
  look: { title: 'lookTitle', icon: Palette },
  card: { title: 'cardTitle', icon: MessageSquare },
  sites: { title: 'sitesTitle', icon: Globe },
  shortcuts: { title: 'shortcutsTitle', icon: Keyboard },
  corrections: { title: 'correctionsTitle', icon: EyeOff },
  'private-windows': { title: 'privateTitle', icon: HatGlasses },
  backup: { title: 'backupTitle', icon: Archive },
  privacy: { title: 'privacyTitle', icon: Shield },
  dataset: { title: 'datasetTitle', icon: Database },
} as const satisfies Record<string, { title: MessageKey; icon: IconNode }>;
type SectionId = keyof typeof SECTIONS;
const IDS = Object.keys(SECTIONS) as SectionId[];

export interface SettingsPageProps {
  /** The drawing of the extension. */
  logo: string;
  /** Each section, whose heading has its id. */
  content: Record<SectionId, ComponentChildren>;
}

/** The frame of the settings: the ways to its sections beside them, or above where there is little room. */
export function SettingsPage({ logo, content }: SettingsPageProps) {
  const { message } = useTexts();
  const current = useCurrentSection(IDS);
  return (
    <div class="settings">
      <header>
        <img src={logo} alt="" width="36" height="36" />
        <h1>{message('settingsTitle')}</h1>
        <p class="note">{message('settingsKept')}</p>
      </header>
      <nav aria-label={message('settingsSections')}>
        <ul>
          {IDS.map((id) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={current === id ? 'location' : undefined}>
                <Icon of={SECTIONS[id].icon} />
                {message(SECTIONS[id].title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {IDS.map((id) => (
          <Fragment key={id}>{content[id]}</Fragment>
        ))}
      </main>
    </div>
  );
}
