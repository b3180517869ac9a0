import type { DatedRelation } from '../knowledge/annotation.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { Claim } from './Claim.tsx';
import { useCast } from './EntityName.tsx';
import { RelationLine } from './RelationLine.tsx';

/** How the names of the article are tied to each other: each tie once, under the more prominent of its ends. */
export function ConnectionList() {
  const { cast } = useCast();
  const prominence = new Map(cast.members.map(({ entity }, order) => [entity.id, order]));
  const order = (id: EntityId) => prominence.get(id) ?? Number.MAX_SAFE_INTEGER;
  const head = ({ subject, object }: DatedRelation) => (order(subject) <= order(object) ? subject : object);
  const groups = Map.groupBy(
    cast.relations.filter(({ standing }) => standing !== 'not-yet'),
    head,
  );
  return (
    <>
      {[...groups]
        .sort(([a], [b]) => order(a) - order(b))
        .map(([id, relations]) => (
          <section key={id}>
            <h2>
              <bdi>{cast.entities[id]?.name}</bdi>
            </h2>
            <ul class="relations">
              {relations.map((relation) => (
                <li
                  key={`${relation.subject}${relation.predicate}${relation.object}${relation.role}${relation.from}`}
                >
                  <Claim source={relation.source}>
                    <RelationLine relation={relation} of={id} />
                  </Claim>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
