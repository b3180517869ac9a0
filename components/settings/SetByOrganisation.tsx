import { Building } from 'lucide';
import { Icon } from '../Icon.tsx';
import { useTexts } from '../texts.tsx';

/** Says that a setting is not the reader's own to change. */
export function SetByOrganisation() {
  return (
    <p class="note set-by-organisation">
      <Icon of={Building} /> {useTexts().message('settingsSetByOrganisation')}
    </p>
  );
}
