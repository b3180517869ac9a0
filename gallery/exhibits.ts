import type { Exhibit } from './exhibit.ts';
import { cardExhibits } from './exhibits/card.tsx';
import { optionsExhibits } from './exhibits/options.tsx';
import { partExhibits } from './exhibits/parts.tsx';
import { popupExhibits } from './exhibits/popup.tsx';
import { readingAlongExhibits } from './exhibits/reading-along.tsx';
import { settingsExhibits } from './exhibits/settings.tsx';

/** Everything that readers see. A test fails on a component that is missing here. */
export const EXHIBITS: Exhibit[] = [
  ...cardExhibits,
  ...partExhibits,
  ...popupExhibits,
  ...optionsExhibits,
  ...settingsExhibits,
  ...readingAlongExhibits,
];
