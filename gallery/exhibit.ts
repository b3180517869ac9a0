import type { ComponentChild } from 'preact';

/** One way a component can look. */
interface State {
  name: string;
  view(): ComponentChild;
  /** What a reader presses to come to this state, as selectors, in order. */
  press?: string[];
  /** What the reader chooses in lists, after the presses: the selector of each, and the value. */
  select?: Record<string, string>;
  /** A field for files, to which the reader gives one to come to this state. */
  choose?: string;
}

/** A component of ours in all its states, in the styles of the place where readers meet it. */
export interface Exhibit {
  component: string;
  /** The style sheet of the place, as a text. */
  css: string;
  /** The width that the place gives it, in CSS pixels. */
  width: number;
  /** What stands around it there. */
  frame?(view: ComponentChild): ComponentChild;
  states: State[];
}
