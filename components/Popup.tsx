import { PanelRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
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
  /** Opens the side panel, where there is one. */
  onReadAlong?: (() => void) | undefined;
  /** What the side panel has between the switches and the views. */
  children?: ComponentChildren;
}

/** The switches, and below them the views of the article or why there are none. */
export function Popup(props: PopupProps) {
  const { settings, page, isPrivate, onToggle, onToggleSite, onReadAlong, children } = props;
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
        {onReadAlong && (
          <button type="button" class="text-button read-along" onClick={onReadAlong}>
            <Icon of={PanelRight} /> {message('readAlong')}
          </button>
        )}
      </header>
      {children}
      <main>
        {page.kind === 'annotated' ? <Story {...props} {...page} /> : <Notice {...props} page={page} />}
      </main>
    </>
  );
}
