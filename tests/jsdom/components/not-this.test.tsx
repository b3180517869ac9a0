import { describe, expect, it, vi } from 'vitest';
import { Card } from '../../../components/Card.tsx';
import { HiddenNote, type NotThisProps } from '../../../components/NotThis.tsx';
import { castOf, HAVEN, HOLM, member, NORLAND, office, VOS } from '../cast.ts';
import { clickAsPage, clickAsReader } from './click.ts';
import { show, textOf } from './show.tsx';

const OTHERS = castOf({
  members: [member(VOS, { offices: [office(VOS, 'Minister of Ports', NORLAND)] }), member(HAVEN)],
});
const NOBODY = castOf({ members: [] });

function showCard(props: Partial<NotThisProps> = {}, onUndoChoice?: () => void) {
  const events = { onToggle: vi.fn(), onChoose: vi.fn(), onHide: vi.fn() };
  const shown = show(
    <Card
      member={member(HOLM)}
      dayFrom="article"
      isNewerThanData={false}
      onClose={vi.fn()}
      onCopy={async () => true}
      atName={{
        isPinned: false,
        notThis: { name: 'Holm', isPrivate: false, hasFailed: false, ...events, ...props },
        onUndoChoice,
        onPin: vi.fn(),
        onStep: vi.fn(),
        onTurnOffHere: vi.fn(),
      }}
    />,
  );
  return { ...shown, ...events, panel: () => shown.container.querySelector('.not-this') };
}

describe('“Not this one”', () => {
  it('is closed at first, and opens and closes by its button, for the reader only', () => {
    const { getByRole, onToggle, panel } = showCard();
    const button = getByRole('button', { name: 'Not this one', expanded: false });
    expect(panel()).toBeNull();
    clickAsPage(button);
    expect(onToggle).not.toHaveBeenCalled();
    clickAsReader(button);
    expect(onToggle).toHaveBeenCalledOnce();
  });

  it('is offered at the head of the card where others bear the name', () => {
    const { getByRole, onToggle } = showCard({ others: 2 });
    clickAsReader(getByRole('button', { name: '2 others of this name' }));
    expect(onToggle).toHaveBeenCalledOnce();
  });

  it.each([
    ['nobody else bears the name', { others: 0 }],
    ['they are shown already', { others: 1, alternatives: OTHERS }],
  ])('is not offered there where %s', (_, props) => {
    expect(showCard(props).queryByRole('button', { name: /of this name/ })).toBeNull();
  });

  it('names the others, what they are and who, as of the day', () => {
    const { getByRole, container } = showCard({ alternatives: OTHERS });
    expect(getByRole('button', { name: 'Not this one', expanded: true }).getAttribute('aria-controls')).toBe(
      getByRole('region', { name: 'Not this one' }).id,
    );
    expect(textOf(container.querySelector('.not-this h3'))).toBe('Others named “Holm”');
    expect([...container.querySelectorAll('.alternative')].map(textOf)).toEqual([
      'Jan Vos Person Minister of Ports of Norland',
      'Norhaven City Description of Norhaven',
    ]);
  });

  it('takes one of them, for the reader only', () => {
    const { getByRole, onChoose } = showCard({ alternatives: OTHERS });
    const vos = getByRole('button', { name: /Jan Vos/ });
    clickAsPage(vos);
    expect(onChoose).not.toHaveBeenCalled();
    clickAsReader(vos);
    expect(onChoose.mock.calls).toEqual([[VOS]]);
  });

  it('says so where the dataset has no other', () => {
    const { panel } = showCard({ alternatives: NOBODY });
    expect(textOf(panel())).toContain(
      'The dataset has no other person, place, organisation or event named “Holm”.',
    );
  });

  it.each([
    ['In this article', 'article'],
    ['On this site', 'site'],
    ['Everywhere', 'everywhere'],
  ])('hides the match: %s, for the reader only', (name, reach) => {
    const { getByRole, onHide } = showCard({ alternatives: NOBODY });
    const button = getByRole('button', { name, description: 'Hide this match' });
    clickAsPage(button);
    expect(onHide).not.toHaveBeenCalled();
    clickAsReader(button);
    expect(onHide.mock.calls).toEqual([[reach]]);
  });

  it('reaches no further than the page in a private window, and says so', () => {
    const { queryByRole, panel } = showCard({ alternatives: NOBODY, isPrivate: true });
    expect(queryByRole('button', { name: 'In this article' })).not.toBeNull();
    expect(queryByRole('button', { name: 'On this site' })).toBeNull();
    expect(queryByRole('button', { name: 'Everywhere' })).toBeNull();
    expect(textOf(panel())).toContain('Nothing is stored in a private window');
  });

  it('says when it did not work', () => {
    const { panel } = showCard({ alternatives: NOBODY, hasFailed: true });
    expect(textOf(panel()?.querySelector('[role="status"]'))).toBe('That did not work. Please try again.');
  });

  it('says on the card of one who was chosen that this was so, with the way back', () => {
    const onUndo = vi.fn();
    const { getByRole } = showCard({}, onUndo);
    const undo = getByRole('button', { name: 'Undo', description: 'You chose this for “Holm”.' });
    clickAsPage(undo);
    expect(onUndo).not.toHaveBeenCalled();
    clickAsReader(undo);
    expect(onUndo).toHaveBeenCalledOnce();
  });
});

describe('the note of a hidden match', () => {
  it.each([
    ['article', 'Hidden in this article.'],
    ['site', 'Hidden on this site.'],
    ['everywhere', 'Hidden everywhere.'],
  ] as const)('says where, with the way back: %s', (reach, text) => {
    const onUndo = vi.fn();
    const { getByRole } = show(<HiddenNote reach={reach} onUndo={onUndo} />);
    expect(textOf(getByRole('status'))).toBe(text);
    const undo = getByRole('button', { name: 'Undo', description: text });
    clickAsPage(undo);
    expect(onUndo).not.toHaveBeenCalled();
    clickAsReader(undo);
    expect(onUndo).toHaveBeenCalledOnce();
  });
});
