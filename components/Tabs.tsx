import type { MessageKey } from './texts.tsx';
import { useTexts } from './texts.tsx';

export interface TabsProps<Id extends string> {
  /** In their order, with their names. */
  tabs: Record<Id, MessageKey>;
  chosen: Id;
  onChoose(id: Id): void;
}

/** The id of the panel that the tabs are for: one at a time is shown. */
export const PANEL_ID = 'panel';
export const tabId = (id: string) => `tab-${id}`;

/** A row of tabs that is one tab stop; arrow keys go from one to the next. */
export function Tabs<Id extends string>({ tabs, chosen, onChoose }: TabsProps<Id>) {
  const { message } = useTexts();
  const ids = Object.keys(tabs) as Id[];
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const at = ids.indexOf(chosen);
    const to: Record<string, number> = {
      [isRightToLeft ? 'ArrowLeft' : 'ArrowRight']: (at + 1) % ids.length,
      [isRightToLeft ? 'ArrowRight' : 'ArrowLeft']: (at - 1 + ids.length) % ids.length,
      Home: 0,
      End: ids.length - 1,
    };
    const next = ids[to[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div class="tabs" role="tablist" onKeyDown={onKeyDown}>
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(id)}
          aria-selected={chosen === id}
          aria-controls={PANEL_ID}
          tabIndex={chosen === id ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {message(tabs[id])}
        </button>
      ))}
    </div>
  );
}
