import type { ComponentChildren } from 'preact';

export interface SettingsSectionProps {
  /** Where links of the navigation lead. */
  id: string;
  title: string;
  children: ComponentChildren;
}

/** One part of the settings, under a heading of its own. */
export function SettingsSection({ id, title, children }: SettingsSectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
