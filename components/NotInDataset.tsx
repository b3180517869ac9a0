import { Fragment } from 'preact';
import type { UnknownMember } from '../knowledge/annotation.ts';
import { KIND_GROUP } from './kinds.ts';
import { useTexts } from './texts.tsx';

/** What there is to say of those that the dataset does not have comes from the article, and is marked as quoted. */
export function NotInDataset({ members }: { members: UnknownMember[] }) {
  const texts = useTexts();
  const byKind = Map.groupBy(members, ({ kind }) => kind ?? 'other');
  const described = members.some(({ saidOf }) => saidOf);
  return (
    <section class="not-in-dataset">
      <h2>{texts.message('unknownNames')}</h2>
      {described && <p class="note">{texts.message('unknownSaidOf')}</p>}
      {(['person', 'organisation', 'other'] as const).map((kind) => {
        const own = byKind.get(kind);
        return (
          own && (
            <Fragment key={kind}>
              <h3>{texts.message(kind === 'other' ? 'groupOther' : KIND_GROUP[kind])}</h3>
              <ul class="unknown">
                {own.map(({ name, saidOf }) => (
                  <li key={name}>
                    {name}
                    {saidOf && (
                      <>
                        {' '}
                        <q>{saidOf}</q>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </Fragment>
          )
        );
      })}
    </section>
  );
}
