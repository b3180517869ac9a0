import { useMemo } from 'preact/hooks';
import { tiesAmong } from '../knowledge/ties.ts';
import { ConnectionList } from './ConnectionList.tsx';
import { useCast } from './EntityName.tsx';
import { Picture } from './picture/Picture.tsx';
import { useTexts } from './texts.tsx';

/** How the names of the article are tied to each other: a picture, and the same as a list with sources. */
export function Connections() {
  const { message } = useTexts();
  const { cast } = useCast();
  const ties = useMemo(() => tiesAmong(cast.relations), [cast]);
  if (cast.relations.every(({ standing }) => standing === 'not-yet'))
    return <p class="note">{message('noConnections')}</p>;
  return (
    <>
      <Picture ties={ties} />
      <ConnectionList />
    </>
  );
}
