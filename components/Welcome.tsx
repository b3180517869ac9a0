import { CircleCheck, CloudOff, EyeOff, type IconNode, PanelRight, Settings, UserX } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Cast } from '../knowledge/annotation.ts';
import type { EntityId } from '../knowledge/entity.ts';
import type { Position } from '../knowledge/stance.ts';
import { HowToRead } from './HowToRead.tsx';
import { Icon } from './Icon.tsx';
import { PositionMark } from './PositionMark.tsx';
import { type MessageKey, useTexts } from './texts.tsx';

export interface WelcomeProps {
  /** The sample article: annotated where it stands, as an article on the web is. */
  children: ComponentChildren;
  /** What was found in it, and whose card is explained; undefined until it is annotated. */
  sample?: { cast: Cast; explained: EntityId } | undefined;
  /** The keys that the browser has given to going on, and to opening a card. */
  keys?: { next: string; open: string } | undefined;
  /** Whether the extension may see websites; undefined until it is known. */
  hasAccess?: boolean | undefined;
  /** Where the button is, and how it is brought to the toolbar in this browser. */
  pin: 'chrome' | 'firefox' | 'pinned' | 'none';
  onOpenCard(): void;
  onChoose(id: EntityId): void;
  onAskAccess(): void;
  onOpenSettings(): void;
  /** Opens the side panel, where there is one. */
  onReadAlong?: (() => void) | undefined;
}

/** The first page after installation: what the marks mean, tried on a sample, and what is left to set up. */
export function Welcome(props: WelcomeProps) {
  const { children, sample, onChoose } = props;
  const { message } = useTexts();
  return (
    <main>
      <header class="hero">
        <img src="/icon/96.png" width="56" height="56" alt="" />
        <h1>{message('welcomeTitle')}</h1>
        <p>{message('welcomeLead')}</p>
      </header>
      <section class="try" aria-labelledby="try">
        <div class="paper">{children}</div>
        <HowToTry {...props} />
      </section>
      {sample && (
        <section aria-labelledby="card">
          <h2 id="card">{message('welcomeCard')}</h2>
          <HowToRead cast={sample.cast} of={sample.explained} onChoose={onChoose} />
        </section>
      )}
      <Words />
      <Never />
      <SetUp {...props} />
    </main>
  );
}

function HowToTry({ keys, sample, onOpenCard }: WelcomeProps) {
  const { message } = useTexts();
  return (
    <div class="how">
      <h2 id="try">{message('welcomeTry')}</h2>
      <ul class="ways">
        <li>{message('welcomeTryPointer')}</li>
        <li>{message('welcomeTryTouch')}</li>
        <li>{keys ? message('welcomeTryKeys', [keys.next, keys.open]) : message('welcomeTryTab')}</li>
      </ul>
      <p>
        <button type="button" class="button" disabled={!sample} onClick={onOpenCard}>
          {message('welcomeOpenCard')}
        </button>
      </p>
      <p class="note">{message('welcomeSampleNote')}</p>
    </div>
  );
}

const MEANINGS: [Position, MessageKey][] = [
  ['supports', 'welcomeSupports'],
  ['opposes', 'welcomeOpposes'],
  ['mixed', 'welcomeMixed'],
  ['neutral', 'welcomeNeutral'],
  ['abstained', 'welcomeAbstained'],
];

function Words() {
  const { message } = useTexts();
  return (
    <section aria-labelledby="words">
      <h2 id="words">{message('welcomeWords')}</h2>
      <dl class="words">
        {MEANINGS.map(([position, meaning]) => (
          <div key={position}>
            <dt>
              <PositionMark position={position} />
            </dt>
            <dd>{message(meaning)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <span class="position">{message('positionNothingThen')}</span>
          </dt>
          <dd>{message('welcomeNothing')}</dd>
        </div>
      </dl>
      <p class="note">{message('welcomeNoJudgement')}</p>
    </section>
  );
}

const NEVER: [IconNode, MessageKey, MessageKey][] = [
  [CloudOff, 'welcomeNoRequest', 'welcomeNoRequestWhy'],
  [EyeOff, 'welcomeNoHistory', 'welcomeNoHistoryWhy'],
  [UserX, 'welcomeNoAccount', 'welcomeNoAccountWhy'],
];

function Never() {
  const { message } = useTexts();
  return (
    <section aria-labelledby="never">
      <h2 id="never">{message('welcomeNever')}</h2>
      <ul class="tiles">
        {NEVER.map(([icon, what, why]) => (
          <li key={what}>
            <h3>
              <Icon of={icon} /> {message(what)}
            </h3>
            <p>{message(why)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const PIN: Record<WelcomeProps['pin'], MessageKey | undefined> = {
  chrome: 'welcomePinChrome',
  firefox: 'welcomePinFirefox',
  pinned: 'welcomePinned',
  none: undefined,
};

function SetUp({ hasAccess, pin, onAskAccess, onOpenSettings, onReadAlong }: WelcomeProps) {
  const { message } = useTexts();
  const pinHint = PIN[pin];
  return (
    <section aria-labelledby="set-up">
      <h2 id="set-up">{message('welcomeSetUp')}</h2>
      <ul class="tiles">
        <li>
          <h3>{message('welcomeAccess')}</h3>
          <p role="status">
            {hasAccess && <Done />}
            {hasAccess !== undefined && message(hasAccess ? 'welcomeAccessGiven' : 'welcomeAccessMissing')}
          </p>
          {hasAccess === false && (
            <button type="button" class="button" onClick={onAskAccess}>
              {message('popupAskAccess')}
            </button>
          )}
        </li>
        {pinHint && (
          <li>
            <h3>{message('welcomePin')}</h3>
            <p>
              {pin === 'pinned' && <Done />}
              {message(pinHint)}
            </p>
          </li>
        )}
        <li>
          <h3>{message('welcomeYourWay')}</h3>
          <p>{message('welcomeYourWayWhy')}</p>
          <p class="answers">
            <button type="button" class="button" onClick={onOpenSettings}>
              <Icon of={Settings} /> {message('menuSettings')}
            </button>
            {onReadAlong && (
              <button type="button" class="button" onClick={onReadAlong}>
                <Icon of={PanelRight} /> {message('readAlong')}
              </button>
            )}
          </p>
        </li>
      </ul>
    </section>
  );
}

function Done() {
  return (
    <span class="done">
      <Icon of={CircleCheck} />
    </span>
  );
}
