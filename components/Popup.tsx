import { Notice, type NoticeEvents, type NoticeState } from './Notice.tsx';
import { Story, type StoryContent, type StoryEvents } from './Story.tsx';
import { Switch } from './Switch.tsx';
import { useTexts } from './texts.tsx';

export interface PopupState {
  settings: {
    enabled: boolean;
    /** Whether the site is one of those that are annotated. */
    isSiteOn: boolean;
    /** The switches that an administrator has set. */
    isSet?: { enabled: boolean; site: boolean };
  };
  page: NoticeState | ({ kind: 'annotated'; host: string } & StoryContent);
}

export interface PopupProps extends PopupState, StoryEvents, NoticeEvents {
  /** In a private window nothing about a site is stored, so that there is no switch for one. */
  isPrivate: boolean;
  onToggle(isOn: boolean): void;
  onToggleSite(isOn: boolean): void;
}

/** The switches, and below them the views of the article or why there are none. */
export function Popup(props: PopupProps) {
  const { settings, page, isPrivate, onToggle, onToggleSite } = props;
  const { message } = useTexts();
  return (
    <>
      <header class="switches">
        <Switch
          label={message('switchEverywhere')}
          isOn={settings.enabled}
          isDisabled={settings.isSet?.enabled}
          onToggle={onToggle}
        />
        {'host' in page && page.host !== '' && !isPrivate && (
          <Switch
            label={message('switchSite', [page.host])}
            isOn={settings.isSiteOn}
            isDisabled={!settings.enabled || settings.isSet?.site}
            onToggle={onToggleSite}
          />
        )}
      </header>
      <main>
        {page.kind === 'annotated' ? <Story {...props} {...page} /> : <Notice {...props} page={page} />}
      </main>
    </>
  );
}
