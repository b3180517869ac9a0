import { X } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { IconButton } from '../IconButton.tsx';
import { useTexts } from '../texts.tsx';
import { SetByOrganisation } from './SetByOrganisation.tsx';

export interface SiteListProps {
  title: string;
  /** Said where the list is empty. */
  none: string;
  sites: string[];
  isSet: boolean;
  siteOf(text: string): string | undefined;
  onChange(sites: string[]): void;
}

/** Sites, each with the way to take it off the list, and a field to add one. */
export function SiteList({ title, none, sites, isSet, siteOf, onChange }: SiteListProps) {
  const { message } = useTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const typed = field.current?.value ?? '';
    const site = siteOf(typed);
    if (!site || !field.current) return setProblem(message('sitesNotASite'));
    setProblem(sites.includes(site) ? message('sitesThereAlready', [site]) : '');
    field.current.value = '';
    if (!sites.includes(site)) onChange([...sites, site].sort());
  };
  const remove = (site: string) => {
    onChange(sites.filter((one) => one !== site));
    // The button that had the focus goes with its line.
    field.current?.focus();
  };
  return (
    <fieldset class="choice site-list" disabled={isSet}>
      <legend>{title}</legend>
      {sites.length === 0 && <p class="note">{none}</p>}
      <ul>
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            {!isSet && (
              <IconButton icon={X} label={message('sitesRemove', [site])} onPress={() => remove(site)} />
            )}
          </li>
        ))}
      </ul>
      {!isSet && (
        <form class="adding" onSubmit={add} noValidate>
          <label for={id}>{message('sitesAddLabel')}</label>
          <input
            id={id}
            ref={field}
            type="text"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="off"
            spellcheck={false}
            placeholder="news.example"
            aria-describedby={`${id}-problem`}
            aria-invalid={problem !== ''}
          />
          <button type="submit" class="button">
            {message('sitesAdd')}
          </button>
          <p id={`${id}-problem`} class="problem" role="status">
            {problem}
          </p>
        </form>
      )}
      {isSet && <SetByOrganisation />}
    </fieldset>
  );
}
