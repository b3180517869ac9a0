import type { ComponentChild } from 'preact';
import { type AtName, Card, type CardProps } from '../../components/Card.tsx';
import { CastStop } from '../../components/CastStop.tsx';
import { TYPE_LABEL } from '../../components/kinds.ts';
import { HiddenNote } from '../../components/NotThis.tsx';
import type { CastMember } from '../../knowledge/annotation.ts';
import type { EntityId, EntityType } from '../../knowledge/entity.ts';
import css from '../../page/card/card.css?inline';
import type { Exhibit } from '../exhibit.ts';
import { cast, memberNamed } from '../sample.ts';

const nothing = () => {};

function cardOf(
  member: CastMember,
  props: Partial<CardProps> = {},
  at: Partial<AtName> = {},
): ComponentChild {
  return (
    <Card
      member={member}
      dayFrom="article"
      isNewerThanData={false}
      onClose={nothing}
      onCopy={async () => true}
      atName={{
        isPinned: false,
        notThis: { ...notThis, name: member.entity.name },
        onPin: nothing,
        onStep: nothing,
        onTurnOffHere: nothing,
        ...at,
      }}
      {...props}
    />
  );
}

function ofEveryType(): CastMember[] {
  const member = memberNamed('Georgia');
  return (Object.keys(TYPE_LABEL) as EntityType[]).map((type) => ({
    ...member,
    entity: { ...member.entity, id: `${member.entity.id}-${type}` as EntityId, type },
  }));
}

const notThis = {
  name: 'Georgia',
  isPrivate: false,
  hasFailed: false,
  onToggle: nothing,
  onChoose: nothing,
  onHide: nothing,
};

/** The box of the card as on a page, but with all of the card in sight. */
const frame = (view: ComponentChild) => (
  <div class="card-box" style="position: static; max-height: none; margin: 0; width: auto">
    {view}
  </div>
);

const LONG =
  'Deputy Chairwoman Maria-Magdalena Wolfeschlegelsteinhausenbergerdorff-Montgomery of the Interregional Council';

export const cardExhibits: Exhibit[] = [
  {
    component: 'Card',
    css,
    width: 376,
    frame,
    states: [
      { name: 'a person, with what changed since', view: () => cardOf(memberNamed('Hulusi Akar')) },
      { name: 'a country', view: () => cardOf(memberNamed('Kazakhstan')) },
      { name: 'an organisation', view: () => cardOf(memberNamed('Collective Security Treaty Organization')) },
      { name: 'an event', view: () => cardOf(memberNamed('Second Nagorno-Karabakh War')) },
      {
        name: 'a place that had another name then, and may stand for a government',
        view: () => cardOf(memberNamed('Astana'), { standsFor: memberNamed('Kazakhstan').entity.id }),
      },
      {
        name: 'of whom no position is recorded',
        view: () => cardOf(memberNamed('Andrey Serdyukov')),
      },
      { name: 'was copied', view: () => cardOf(memberNamed('Almaty')), press: ['.links .text-button'] },
      {
        name: 'could not be copied',
        view: () => cardOf(memberNamed('Almaty'), { onCopy: async () => false }),
        press: ['.links .text-button'],
      },
      {
        name: 'a very long name, kept open',
        view: () => {
          const member = memberNamed('Hulusi Akar');
          return cardOf({ ...member, entity: { ...member.entity, name: LONG } }, {}, { isPinned: true });
        },
      },
      {
        name: 'newer than the data',
        view: () => cardOf(memberNamed('Georgia'), { isNewerThanData: true }),
      },
      {
        name: 'without a date of its own',
        view: () => cardOf(memberNamed('Georgia'), { dayFrom: 'dataset' }),
      },
      {
        name: 'others bear the name',
        view: () => cardOf(memberNamed('Georgia'), {}, { notThis: { ...notThis, others: 2 } }),
      },
      {
        name: 'another is to be chosen',
        view: () =>
          cardOf(
            memberNamed('Georgia'),
            {},
            {
              notThis: {
                ...notThis,
                others: 2,
                alternatives: { ...cast, members: cast.members.slice(2, 5) },
              },
            },
          ),
      },
      {
        name: 'others of every type',
        view: () =>
          cardOf(
            memberNamed('Georgia'),
            {},
            {
              notThis: { ...notThis, others: 9, alternatives: { ...cast, members: ofEveryType() } },
            },
          ),
      },
      {
        name: 'no other bears the name, in a private window, after a failure',
        view: () =>
          cardOf(
            memberNamed('Georgia'),
            {},
            {
              notThis: {
                ...notThis,
                isPrivate: true,
                hasFailed: true,
                alternatives: { ...cast, members: [] },
              },
            },
          ),
      },
      {
        name: 'chosen by the reader',
        view: () => cardOf(memberNamed('Georgia'), {}, { onUndoChoice: nothing }),
      },
      {
        name: 'opened from another card',
        view: () => cardOf(memberNamed('Russia'), { atName: undefined, onShowInArticle: nothing }),
      },
    ],
  },
  {
    component: 'HiddenNote',
    css,
    width: 376,
    frame,
    states: (['article', 'site', 'everywhere'] as const).map((reach) => ({
      name: reach,
      view: () => <HiddenNote reach={reach} onUndo={nothing} />,
    })),
  },
  {
    component: 'CastStop',
    css: `${css}\n.stop-place { position: static }`,
    width: 376,
    frame: (view) => <div class="stop-place">{view}</div>,
    states: [
      {
        name: 'with the focus',
        view: () => (
          <CastStop
            names={cast.members.map(({ entity }) => entity.name)}
            onStep={nothing}
            onOpen={nothing}
            onLeave={nothing}
          />
        ),
      },
    ],
  },
];
