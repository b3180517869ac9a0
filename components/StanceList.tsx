import { useCast } from './EntityName.tsx';
import { useTexts } from './texts.tsx';
import { ViewLine } from './ViewLine.tsx';

/** All recorded views between the names of the article, those of the most prominent holders first. */
export function StanceList() {
  const texts = useTexts();
  const { cast } = useCast();
  const prominence = new Map(cast.members.map(({ entity }, order) => [entity.id, order]));
  const views = cast.views
    .filter(({ stances }) => stances.length > 0)
    .toSorted((a, b) => (prominence.get(a.holder) ?? 0) - (prominence.get(b.holder) ?? 0));
  if (views.length === 0) return <p class="note">{texts.message('noStances')}</p>;
  return (
    <>
      <p class="note">{texts.message('onlyThen')}</p>
      <ul class="views">
        {views.map((view) => (
          <ViewLine key={`${view.holder}${view.target}`} view={view} show="both" />
        ))}
      </ul>
    </>
  );
}
