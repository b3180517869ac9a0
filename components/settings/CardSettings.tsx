import { useEffect, useId, useState } from 'preact/hooks';
import { type Texts, useTexts } from '../texts.tsx';
import { Choice } from './Choice.tsx';
import { SetByOrganisation } from './SetByOrganisation.tsx';
import { SettingsSection } from './SettingsSection.tsx';

interface CardManners {
  delay: number;
  opensOn: 'rest' | 'click' | 'key';
}

export interface CardSettingsProps {
  card: CardManners;
  longestDelay: number;
  isSet(field: `card.${keyof CardManners}`): boolean;
  onChange(card: CardManners): void;
}

/** Milliseconds between two places of the slider. */
const STEP = 50;

/** What opens a card, and how soon. */
export function CardSettings({ card, longestDelay, isSet, onChange }: CardSettingsProps) {
  const { message } = useTexts();
  return (
    <SettingsSection id="card" title={message('cardTitle')}>
      <Choice
        label={message('cardOpens')}
        options={[
          { value: 'rest', label: message('cardOnRest') },
          { value: 'click', label: message('cardOnClick'), note: message('cardOnClickNote') },
          { value: 'key', label: message('cardOnKey') },
        ]}
        value={card.opensOn}
        isSet={isSet('card.opensOn')}
        onChoose={(opensOn) => onChange({ ...card, opensOn })}
      />
      <p class="note">{message('cardAlways')}</p>
      {card.opensOn === 'rest' && (
        <Delay
          delay={card.delay}
          longest={longestDelay}
          isSet={isSet('card.delay')}
          onChange={(delay) => onChange({ ...card, delay })}
        />
      )}
    </SettingsSection>
  );
}

interface DelayProps {
  delay: number;
  longest: number;
  isSet: boolean;
  onChange(delay: number): void;
}

/** The time is told while the slider moves, and kept when it comes to rest. */
function Delay({ delay, longest, isSet, onChange }: DelayProps) {
  const texts = useTexts();
  const id = useId();
  const [shown, setShown] = useState(delay);
  useEffect(() => setShown(delay), [delay]);
  return (
    <div class="delay">
      <label for={id}>{texts.message('cardDelay')}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={longest}
        step={STEP}
        value={shown}
        disabled={isSet}
        aria-valuetext={inSeconds(shown, texts)}
        onInput={({ currentTarget }) => setShown(currentTarget.valueAsNumber)}
        onChange={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
      />
      <output for={id}>{inSeconds(shown, texts)}</output>
      {isSet && <SetByOrganisation />}
    </div>
  );
}

function inSeconds(delay: number, { language, message }: Texts): string {
  if (delay === 0) return message('cardAtOnce');
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(
    delay / 1_000,
  );
}
