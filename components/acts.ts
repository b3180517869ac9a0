import type { Stance } from '../knowledge/stance.ts';
import type { MessageKey } from './texts.tsx';

export const ACT_LABEL: Record<Stance['act'], MessageKey> = {
  statement: 'actStatement',
  vote: 'actVote',
  treaty: 'actTreaty',
  military: 'actMilitary',
  sanction: 'actSanction',
  aid: 'actAid',
  recognition: 'actRecognition',
  diplomatic: 'actDiplomatic',
};
