import { mainActors } from '../knowledge/main-actors.ts';
import { useCast } from './EntityName.tsx';
import { StanceList } from './StanceList.tsx';
import { StanceMatrix } from './StanceMatrix.tsx';
import { useTexts } from './texts.tsx';

/** As many rows and columns fit beside their heads in a popup. */
const MOST_ACTORS = 8;
/** Of two, the list says as much as a matrix. */
const FEWEST_ACTORS = 3;

/** Where the names of the article stand towards each other: the main ones at a glance, below them all. */
export function Stances() {
  const { message } = useTexts();
  const { cast } = useCast();
  const actors = mainActors(cast, MOST_ACTORS);
  if (actors.length < FEWEST_ACTORS) return <StanceList />;
  return (
    <>
      <StanceMatrix actors={actors} />
      <section class="all-stances">
        <h2>{message('stancesAll')}</h2>
        <StanceList />
      </section>
    </>
  );
}
