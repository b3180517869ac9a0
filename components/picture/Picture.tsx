import { useMemo, useRef, useState } from 'preact/hooks';
import { type EntityId, KINDS } from '../../knowledge/entity.ts';
import type { Tie } from '../../knowledge/ties.ts';
import { useCast } from '../EntityName.tsx';
import { TYPE_LABEL } from '../kinds.ts';
import { plural, useTexts } from '../texts.tsx';
import { useName } from '../WhoLine.tsx';
import { chosenTies, firstChoice, type TieChoice } from './choose-ties.ts';
import { drawingOf } from './drawing.ts';
import { KindLegend } from './KindLegend.tsx';
import { measureIn } from './label.ts';
import type { PlacedName } from './layout.ts';
import { neighbour } from './neighbour.ts';
import { PictureName } from './PictureName.tsx';
import { TieControls } from './TieControls.tsx';
import { TieLabels } from './TieLabels.tsx';
import { TieLine } from './TieLine.tsx';
import { fullText, tiesText } from './tie-words.ts';
import { useWidth } from './use-width.ts';
import { useZoom } from './use-zoom.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

const FONT_SIZE = 12;
/** A press that moved farther than this, in pixels, moved the picture and chose no name. */
const DRAGGED = 5;

/** Names as boxes and their ties as lines. Everything in it is told by the list as well. */
export function Picture({ ties }: { ties: Tie[] }) {
  const texts = useTexts();
  const { message } = texts;
  const { cast, onChoose } = useCast();
  const name = useName();
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const pressed = useRef({ x: 0, y: 0 });
  const width = useWidth(frame);
  const zoom = useZoom(svg);
  const byProminence = useMemo(() => cast.members.map(({ entity }) => entity.id), [cast]);
  const [choice, setChoice] = useState<TieChoice>(() => firstChoice(ties, byProminence));
  const [current, setCurrent] = useState<EntityId | undefined>();
  const [hovered, setHovered] = useState<EntityId | undefined>();
  const [focused, setFocused] = useState<EntityId | undefined>();
  const [hoveredTie, setHoveredTie] = useState<Tie | undefined>();

  const chosen = useMemo(() => chosenTies(ties, choice, byProminence), [ties, choice, byProminence]);
  const drawing = useMemo(() => {
    const names = chosen.names.map((id) => ({ id, name: cast.entities[id]?.name ?? id }));
    return drawingOf(names, chosen.ties, width, measureIn(FONT_SIZE));
  }, [chosen, width, cast]);

  // What is looked at: a name with all its ties, or one tie.
  const active = [hovered, focused].find((id) => id && drawing.placed.has(id));
  const isNear = (tie: Tie) => tie === hoveredTie || (active !== undefined && tie.ends.includes(active));
  const near = new Set<EntityId | undefined>([
    active,
    ...chosen.ties.filter(isNear).flatMap((tie) => tie.ends),
  ]);
  const tiesAt = (id: EntityId) => chosen.ties.filter(({ ends }) => ends.includes(id));
  const kindOf = (id: EntityId) => cast.entities[id]?.kind ?? 'person';
  const stop = current && drawing.placed.has(current) ? current : chosen.names[0];

  const focus = (to: PlacedName | undefined) => {
    if (!to) return;
    setCurrent(to.id);
    const element = svg.current?.querySelector<SVGGElement>(`[data-name="${CSS.escape(to.id)}"]`);
    element?.focus({ preventScroll: true });
    if (zoom.isWhole) return;
    const scale = (svg.current?.clientWidth ?? drawing.width) / drawing.width;
    zoom.centre((to.x - drawing.width / 2) * scale, (to.y - drawing.height / 2) * scale);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const acts: Record<string, () => void> = {
      '+': zoom.closer,
      '-': zoom.farther,
      '0': zoom.whole,
      Home: () => focus(drawing.names[0]),
      End: () => focus(drawing.names.at(-1)),
    };
    const from = stop && drawing.placed.get(stop);
    const act = event.key.startsWith('Arrow')
      ? () => focus(from && neighbour(drawing.names, from, event.key))
      : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const choose = (id: EntityId) => (at: Element, press?: MouseEvent) => {
    const { x, y } = pressed.current;
    if (press && Math.hypot(press.clientX - x, press.clientY - y) > DRAGGED) return;
    setCurrent(id);
    onChoose(id, at);
  };
  const labelOf = (id: EntityId) => {
    const type = cast.entities[id]?.type;
    const own = tiesText(id, tiesAt(id), texts, name);
    return message('pictureName', [name(id), type ? message(TYPE_LABEL[type]) : '', own]);
  };
  const captionOf = () => {
    if (hoveredTie) return fullText(hoveredTie, texts, name);
    if (active) return message('tieOf', [name(active), tiesText(active, tiesAt(active), texts, name)]);
    return message(chosen.names.length > 0 ? 'pictureHint' : 'tiesNone');
  };
  return (
    <figure class="picture">
      <div ref={frame} class="picture-frame">
        {/* biome-ignore lint/a11y/useSemanticElements: no other element can stand for a group in SVG */}
        <svg
          ref={svg}
          viewBox={`0 0 ${drawing.width.toFixed(1)} ${drawing.height.toFixed(1)}`}
          class={active || hoveredTie ? 'has-active' : undefined}
          role="group"
          aria-label={message('pictureAlternative', [
            plural(texts, 'names', chosen.names.length),
            plural(texts, 'ties', chosen.ties.length),
          ])}
          aria-describedby="picture-keys"
          onKeyDown={onKeyDown}
          onPointerDown={({ clientX: x, clientY: y }) => {
            pressed.current = { x, y };
          }}
        >
          {drawing.ties.map(({ tie, line }) => (
            <TieLine
              key={`${tie.kind} ${tie.ends.join(' ')}`}
              tie={tie}
              line={line}
              isNear={isNear(tie)}
              onHover={(isOver) => setHoveredTie(isOver ? tie : undefined)}
            />
          ))}
          {drawing.names.map((placed) => (
            <PictureName
              key={placed.id}
              placed={placed}
              kind={kindOf(placed.id)}
              lines={drawing.labels.get(placed.id) ?? []}
              label={labelOf(placed.id)}
              isCurrent={placed.id === stop}
              isNear={near.has(placed.id)}
              onChoose={choose(placed.id)}
              onHover={(isOver) => setHovered(isOver ? placed.id : undefined)}
              onFocus={() => setFocused(placed.id)}
              onBlur={() => setFocused(undefined)}
            />
          ))}
          {active && (
            <TieLabels
              id={active}
              ties={drawing.ties.filter(({ tie }) => tie.ends.includes(active))}
              names={drawing.names.filter(({ id }) => near.has(id))}
            />
          )}
        </svg>
      </div>
      <figcaption class="note">
        <div class="picture-below">
          <p class="picture-caption">{captionOf()}</p>
          <ZoomButtons zoom={zoom} />
        </div>
        <KindLegend kinds={KINDS.filter((kind) => chosen.names.some((id) => kindOf(id) === kind))} />
        {chosen.leftOut > 0 && <p>{plural(texts, 'namesLeftOut', chosen.leftOut)}</p>}
        <p id="picture-keys" class="for-screen-readers">
          {message('pictureKeys')}
        </p>
      </figcaption>
      <TieControls
        ties={ties}
        choice={choice}
        onChoose={(next) => {
          zoom.whole();
          setChoice(next);
        }}
      />
    </figure>
  );
}
