import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Cast } from '../knowledge/annotation.ts';
import type { EntityId } from '../knowledge/entity.ts';

/** The cast that is shown, and what happens when a reader chooses one of its members. */
export interface CastView {
  cast: Cast;
  /** @param at What was pressed. */
  onChoose(id: EntityId, at: Element): void;
}

export const CastContext = createContext<CastView | undefined>(undefined);

export function useCast(): CastView {
  const view = useContext(CastContext);
  if (!view) throw new Error('No cast was provided.');
  return view;
}

/** The name of an entity; a button to it where it is a member of the cast. */
export function EntityName({ id, plain = false }: { id: EntityId; plain?: boolean }) {
  const { cast, onChoose } = useCast();
  const name = cast.entities[id]?.name ?? id;
  const isMember = cast.members.some(({ entity }) => entity.id === id);
  if (plain || !isMember) return <span class="name">{name}</span>;
  return (
    <button
      type="button"
      class="name-link"
      onClick={(event) => event.isTrusted && onChoose(id, event.currentTarget)}
    >
      {name}
    </button>
  );
}
