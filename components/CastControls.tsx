import type { UnknownMember } from '../knowledge/annotation.ts';
import { KINDS, type Kind } from '../knowledge/entity.ts';
import { useCast } from './EntityName.tsx';
import { numberFormat } from './formats.ts';
import { KIND_GROUP } from './kinds.ts';
import { useTexts } from './texts.tsx';

/** The choice of no kind in particular. */
export const ALL = 'all';

/** Which names of the cast are shown, and how they are grouped. */
export interface CastChoice {
  search: string;
  kind: Kind | typeof ALL;
  groupBy: 'kind' | 'belonging';
}

export interface CastControlsProps {
  choice: CastChoice;
  onChoose(choice: CastChoice): void;
  notInDataset: UnknownMember[];
}

export function CastControls({ choice, onChoose, notInDataset }: CastControlsProps) {
  const texts = useTexts();
  const { cast } = useCast();
  const { message } = texts;
  const number = numberFormat(texts.language);
  const kinds = [...cast.members.map(({ entity }) => entity.kind), ...notInDataset.map(({ kind }) => kind)];
  const counts = KINDS.map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length }));
  const choose = (part: Partial<CastChoice>) => onChoose({ ...choice, ...part });
  return (
    <search class="cast-controls">
      <input
        type="search"
        aria-label={message('castSearch')}
        placeholder={message('castSearch')}
        value={choice.search}
        onInput={({ currentTarget }) => choose({ search: currentTarget.value })}
      />
      <select
        aria-label={message('castKind')}
        value={choice.kind}
        onChange={({ currentTarget }) => choose({ kind: currentTarget.value as CastChoice['kind'] })}
      >
        <option value={ALL}>{message('castAllKinds')}</option>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ kind, count }) => (
            <option key={kind} value={kind}>
              {message('castKindCount', [message(KIND_GROUP[kind]), number.format(count)])}
            </option>
          ))}
      </select>
      <select
        aria-label={message('castGroupBy')}
        value={choice.groupBy}
        onChange={({ currentTarget }) => choose({ groupBy: currentTarget.value as CastChoice['groupBy'] })}
      >
        <option value="kind">{message('castByKind')}</option>
        <option value="belonging">{message('castByBelonging')}</option>
      </select>
    </search>
  );
}
