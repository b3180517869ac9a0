import { useRef, useState } from 'preact/hooks';
import type { Edtf } from '../knowledge/edtf.ts';
import { AskTwice } from './AskTwice.tsx';
import { formatDate } from './dates.ts';
import { FileButton } from './FileButton.tsx';
import { plural, type Texts, useTexts } from './texts.tsx';

/** An entity as it is told here: its name, and who or what it is where the dataset has it. */
interface Told {
  name: string;
  description?: string;
}

/** One correction as it is listed. */
export interface CorrectionShown {
  key: string;
  /** As it stood in the text. */
  name: string;
  entity: Told;
  instead?: Told;
  scope: { kind: 'article'; url: string } | { kind: 'site'; host: string } | { kind: 'everywhere' };
  made?: Edtf;
}

interface Added {
  added: number;
  known: number;
  unfit: number;
}

/** What came of a file. */
type Imported = ({ ok: true } & Added) | { ok: false; reason: 'not-corrections' | 'newer' };

export interface CorrectionsProps {
  corrections: CorrectionShown[];
  onUndo(keys: string[]): Promise<void>;
  onSave(): void;
  onAdd(file: File): Promise<Imported>;
}

/** All that the reader has hidden or corrected, with the way back, and the ways to keep it elsewhere. */
export function Corrections({ corrections, onUndo, onSave, onAdd }: CorrectionsProps) {
  const texts = useTexts();
  const { message } = texts;
  const [status, setStatus] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const undo = async ({ key, name }: CorrectionShown) => {
    await onUndo([key]);
    setStatus(message('correctionUndone', [name]));
    // The button that had the focus has gone with its line.
    heading.current?.focus();
  };
  const undoAll = async () => {
    await onUndo(corrections.map(({ key }) => key));
    setStatus('');
    heading.current?.focus();
  };
  return (
    <section class="corrections" aria-labelledby="corrections">
      <h2 id="corrections" tabIndex={-1} ref={heading}>
        {message('correctionsTitle')}
      </h2>
      <p class="note">{message(corrections.length > 0 ? 'correctionsAbout' : 'correctionsNone')}</p>
      <ul>
        {corrections.map((correction) => (
          <CorrectionLine key={correction.key} correction={correction} onUndo={() => void undo(correction)} />
        ))}
      </ul>
      <p class="note" role="status">
        {status}
      </p>
      <div class="answers">
        {corrections.length > 0 && (
          <button type="button" class="button" onClick={onSave}>
            {message('correctionsSave')}
          </button>
        )}
        <FileButton
          label={message('correctionsAdd')}
          onChoose={async (file) => setStatus(outcomeOf(await onAdd(file), texts))}
        />
        {corrections.length > 0 && (
          <AskTwice
            label={message('correctionsUndoAll')}
            question={plural(texts, 'correctionsUndoAll', corrections.length)}
            keep={message('correctionsKeep')}
            onConfirm={() => void undoAll()}
          />
        )}
      </div>
    </section>
  );
}

function CorrectionLine({ correction, onUndo }: { correction: CorrectionShown; onUndo(): void }) {
  const texts = useTexts();
  const { message } = texts;
  const { name, entity, instead, scope, made } = correction;
  const told = ({ name: own, description }: Told) =>
    description ? message('entityInWords', [own, description]) : own;
  return (
    <li>
      <div>
        <p>
          <strong class="as-written">{name}</strong>{' '}
          {instead
            ? message('correctionMeans', [told(entity), told(instead)])
            : message('correctionHides', [told(entity)])}
        </p>
        <p class="note">
          {scope.kind === 'article' && (
            <>
              {message('correctionInArticle')} <a href={scope.url}>{scope.url}</a>
            </>
          )}
          {scope.kind === 'site' && message('correctionOnSite', [scope.host])}
          {scope.kind === 'everywhere' && message('hideEverywhere')}
          {made && ` · ${formatDate(made, texts)}`}
        </p>
      </div>
      <button
        type="button"
        class="text-button"
        aria-label={message('correctionUndo', [name])}
        onClick={onUndo}
      >
        {message('undo')}
      </button>
    </li>
  );
}

function outcomeOf(imported: Imported, texts: Texts): string {
  if (!imported.ok)
    return texts.message(imported.reason === 'newer' ? 'correctionsNewerFile' : 'correctionsNotAFile');
  return addedInWords(imported, texts);
}

/** How many corrections of a file were new, there already or unfit. */
export function addedInWords({ added, known, unfit }: Added, texts: Texts): string {
  return [
    plural(texts, 'correctionsAdded', added),
    known > 0 && plural(texts, 'correctionsKnown', known),
    unfit > 0 && plural(texts, 'correctionsUnfit', unfit),
  ]
    .filter(Boolean)
    .join(' ');
}
