import { DIRECTED, TIE_KINDS, type Tie, type TieKind } from '../../knowledge/ties.ts';
import { numberFormat } from '../formats.ts';
import { useTexts } from '../texts.tsx';
import type { TieChoice } from './choose-ties.ts';
import { arrowHead, type Line, pathOf } from './lines.ts';
import { TIE_LABEL } from './tie-words.ts';

const SAMPLE: Line = { from: { x: 1, y: 6 }, to: { x: 27, y: 6 } };

export interface TieControlsProps {
  ties: Tie[];
  choice: TieChoice;
  onChoose(choice: TieChoice): void;
}

/** The legend of the lines; each kind of tie can be shown and hidden by its entry. */
export function TieControls({ ties, choice, onChoose }: TieControlsProps) {
  const texts = useTexts();
  const { message } = texts;
  const number = numberFormat(texts.language);
  const { kinds, withFormer } = choice;
  const isOffered = ({ isFormer }: Tie) => withFormer || !isFormer;
  const toggle = (kind: TieKind) =>
    onChoose({
      ...choice,
      kinds: new Set([...kinds].filter((one) => one !== kind).concat(kinds.has(kind) ? [] : kind)),
    });
  return (
    <fieldset class="tie-controls">
      <legend class="note">{message('tiesShown')}</legend>
      {TIE_KINDS.map((kind) => {
        const count = ties.filter((tie) => tie.kind === kind && isOffered(tie)).length;
        return (
          count > 0 && (
            <button
              key={kind}
              type="button"
              class="chip"
              aria-pressed={kinds.has(kind)}
              onClick={() => toggle(kind)}
            >
              <TieSample kind={kind} />
              {message(TIE_LABEL[kind])} <span class="note">{number.format(count)}</span>
            </button>
          )
        );
      })}
      {ties.some(({ isFormer }) => isFormer) && (
        <button
          type="button"
          class="chip"
          aria-pressed={withFormer}
          onClick={() => onChoose({ ...choice, withFormer: !withFormer })}
        >
          {message('tiesFormer')}
        </button>
      )}
    </fieldset>
  );
}

function TieSample({ kind }: { kind: TieKind }) {
  return (
    <svg class={`tie tie-${kind} tie-sample`} viewBox="0 0 28 12" aria-hidden="true">
      <path class="tie-line" d={pathOf(SAMPLE)} />
      {kind === 'alliance' && <path class="tie-gap" d={pathOf(SAMPLE)} />}
      {DIRECTED.has(kind) && <path class="tie-head" d={arrowHead(SAMPLE)} />}
    </svg>
  );
}
