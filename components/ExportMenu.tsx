import { Copy, Download, FileBraces, FileSpreadsheet, FileText, type IconNode } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { csvOf } from '../knowledge/cast-sheet/csv.ts';
import { fileNameOf } from '../knowledge/cast-sheet/file-name.ts';
import { markdownOf } from '../knowledge/cast-sheet/markdown.ts';
import { type SheetInput, sheetOf } from '../knowledge/cast-sheet/sheet.ts';
import { Icon } from './Icon.tsx';
import { outlineOf } from './sheet-outline.ts';
import { useTexts } from './texts.tsx';

/** A text that the reader wants as a file. */
export interface SavedFile {
  name: string;
  type: string;
  text: string;
}

export interface ExportMenuProps extends SheetInput {
  onCopy(text: string): Promise<boolean>;
  onSave(file: SavedFile): void;
}

const MENU_ID = 'export-menu';
/** How long it says that something was copied, in milliseconds. */
const SAID_FOR = 4_000;

/** The cast sheet with its sources, to copy or to save. Each form is made when it is asked for. */
export function ExportMenu({ onCopy, onSave, ...input }: ExportMenuProps) {
  const texts = useTexts();
  const { message } = texts;
  const [said, say] = useState<'copied' | 'copyFailed' | undefined>();
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => say(undefined), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);

  const markdown = () => markdownOf(outlineOf(input, texts));
  const save = (ending: string, type: string, text: string) =>
    onSave({
      name: `${fileNameOf(input.article.title, input.annotation.cast.day)}.${ending}`,
      type,
      text,
    });
  const items: { id: string; icon: IconNode; label: string; act(): void }[] = [
    {
      id: 'copy',
      icon: Copy,
      label: message('exportCopyMarkdown'),
      act: () => void onCopy(markdown()).then((isDone) => say(isDone ? 'copied' : 'copyFailed')),
    },
    {
      id: 'markdown',
      icon: FileText,
      label: message('exportSave', ['Markdown']),
      act: () => save('md', 'text/markdown', markdown()),
    },
    {
      id: 'csv',
      icon: FileSpreadsheet,
      label: message('exportSave', ['CSV']),
      act: () => save('csv', 'text/csv', csvOf(sheetOf(input))),
    },
    {
      id: 'json',
      icon: FileBraces,
      label: message('exportSave', ['JSON']),
      act: () => save('json', 'application/json', `${JSON.stringify(sheetOf(input), null, 2)}\n`),
    },
  ];
  return (
    <div class="export">
      <p class="note" role="status">
        {said && message(said)}
      </p>
      <button
        type="button"
        class="icon export-button"
        title={message('exportMenu')}
        aria-label={message('exportMenu')}
        popovertarget={MENU_ID}
      >
        <Icon of={Download} />
      </button>
      <div id={MENU_ID} class="menu" popover="auto">
        {items.map(({ id, icon, label, act }) => (
          <button
            key={id}
            type="button"
            class="menu-item"
            data-export={id}
            popovertarget={MENU_ID}
            popovertargetaction="hide"
            onClick={act}
          >
            <Icon of={icon} /> {label}
          </button>
        ))}
      </div>
    </div>
  );
}
