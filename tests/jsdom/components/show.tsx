import { cleanup, render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { onTestFinished } from 'vitest';
import { CastContext, type CastView } from '../../../components/EntityName.tsx';
import { type Texts, TextsContext } from '../../../components/texts.tsx';
import { castOf } from '../cast.ts';
import { texts as english } from '../texts.ts';

interface Around {
  cast?: CastView['cast'];
  onChoose?: CastView['onChoose'];
  texts?: Texts;
}

/** Shows a view inside the contexts that every view of ours stands in, until the test ends. */
export function show(
  view: ComponentChild,
  { cast = castOf(), onChoose = () => {}, texts = english }: Around = {},
) {
  onTestFinished(cleanup);
  return render(
    <TextsContext.Provider value={texts}>
      <CastContext.Provider value={{ cast, onChoose }}>{view}</CastContext.Provider>
    </TextsContext.Provider>,
  );
}

/** The text as a reader sees it: white space as single spaces. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
