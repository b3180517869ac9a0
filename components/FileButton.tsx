export interface FileButtonProps {
  label: string;
  onChoose(file: File): void;
}

/** A file chooser that looks like the other buttons. */
export function FileButton({ label, onChoose }: FileButtonProps) {
  return (
    <label class="button file-button">
      {label}
      <input
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onChoose(file);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
