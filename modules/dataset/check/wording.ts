import type { Fault, RawDataset } from '../tables.ts';
import { faultAt } from './fault.ts';

/**
 * Words that judge. They may stand in a summary as the word of who is quoted, and in a role as the name of a legal list,
 * but a description speaks in our own voice.
 */
const JUDGEMENTS =
  /\b(?:regimes?|terrorists?|dictators?|tyrants?|strongm[ae]n|warlords?|thugs?|puppets?|rogue|notorious|infamous|corrupt|brutal|evil|extremists?|fanatics?|hard-?lin(?:e|er|ers)|hawkish|firebrand|controversial|disgraced|so-called|illegitimate|self-styled|beloved|legendary|renowned|respected|popular|outspoken|influential|powerful|aggression|liberators?)\b/i;

/** Words that are true today only. */
const PASSING = /\b(?:current(?:ly)?|incumbent|now|today|recently|former and future)\b/i;

/** Descriptions that judge, or that hold for a time only; summaries that are no sentences. */
export function checkWording({ rows }: RawDataset): Fault[] {
  const faults: Fault[] = [];
  for (const row of rows.entities ?? []) {
    const { description = '', name = '' } = row.cells;
    if (description.endsWith('.')) faults.push(faultAt(row, 'The description ends with a full stop.'));
    const ours = description.replace(name, '');
    const judgement = JUDGEMENTS.exec(ours)?.[0];
    if (judgement) faults.push(faultAt(row, `The description judges: "${judgement}".`));
    const passing = PASSING.exec(ours)?.[0];
    if (passing) faults.push(faultAt(row, `The description will not be true for ever: "${passing}".`));
  }
  for (const row of rows.stances ?? [])
    if (!row.cells.summary?.endsWith('.'))
      faults.push(faultAt(row, 'The summary is not a sentence with a full stop.'));
  return faults;
}
