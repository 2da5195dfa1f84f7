import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useT } from '../../i18n';

/** A file by button or by drop. */
export function ChooseFile({ choose }: { readonly choose: (file: File) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) choose(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for those who do not drag
    <div
      className="drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileUp size={28} aria-hidden="true" />
      <p>{t('logs.import.drop')}</p>
      <button type="button" className="button primary" onClick={() => input.current?.click()}>
        {t('logs.import.choose')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('logs.import.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) choose(file);
        }}
      />
      <p className="fine">{t('logs.import.formats')}</p>
    </div>
  );
}
