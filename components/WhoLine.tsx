import type { CastMember } from '../knowledge/annotation.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { Claim } from './Claim.tsx';
import { namesInSentence } from './definite.ts';
import { useCast } from './EntityName.tsx';
import { useTexts } from './texts.tsx';
import { officeText, sinceFacts, whoFacts } from './who-words.ts';

export function useName(): (id: EntityId) => string {
  const { cast } = useCast();
  return (id) => cast.entities[id]?.name ?? id;
}

/** Names as they stand inside a sentence: "the European Union". */
export function useNameInSentence(): (id: EntityId) => string {
  const { cast } = useCast();
  const { language } = useTexts();
  return namesInSentence(cast.entities, language);
}

/** Who this is on the day, in one line without its source: to choose by. */
export function useWhoText(): (member: CastMember) => string {
  const texts = useTexts();
  const name = useNameInSentence();
  return ({ offices: [office], entity }) => (office ? officeText(office, texts, name) : entity.description);
}

/** Who this is on the article's day. */
export function WhoLine({ member }: { member: CastMember }) {
  const texts = useTexts();
  const facts = whoFacts(member, texts, useNameInSentence());
  return (
    <div class="who">
      {facts.map(({ text, source }) => (
        <Claim key={text} source={source}>
          {text}
        </Claim>
      ))}
    </div>
  );
}

/** What is recorded to have changed after the article's day. */
export function SinceThen({ member }: { member: CastMember }) {
  const texts = useTexts();
  const facts = sinceFacts(member, texts, useNameInSentence());
  if (facts.length === 0) return null;
  return (
    <div class="since">
      <h3>{texts.message('sinceThen')}</h3>
      {facts.map(({ text, source }) => (
        <Claim key={text} source={source}>
          {text}
        </Claim>
      ))}
    </div>
  );
}
