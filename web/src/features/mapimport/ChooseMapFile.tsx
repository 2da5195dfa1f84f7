import { FileUp, ListTree, Table2, Workflow } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useT } from '../../i18n';
import { mostBytes } from './http';

const kinds = [
  { id: 'grid', icon: Table2 },
  { id: 'list', icon: ListTree },
  { id: 'bpmn', icon: Workflow },
] as const;

/** Where a file is dropped or chosen, with what can be read. */
export function ChooseMapFile({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const help = useId();
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState('');
  const take = (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostBytes) setFault(t('mapImport.fault.file.large', { value: mostBytes / 1024 / 1024 }));
    else onChoose(file);
  };
  return (
    <>
      <p className="mapimport-lead">{t('mapImport.lead')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same */}
      <div
        className="mapimport-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <FileUp size={28} aria-hidden="true" />
        <button type="button" className="button primary" aria-describedby={help} onClick={() => field.current?.click()}>
          {t('mapImport.choose')}
        </button>
        <p id={help}>{t('mapImport.drop')}</p>
        <input
          ref={field}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.csv,.tsv,.txt,.bpmn,.xml"
          aria-label={t('mapImport.choose')}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {fault && (
        <p role="alert" className="mapimport-alert">
          {fault}
        </p>
      )}
      <ul className="mapimport-kinds">
        {kinds.map(({ id, icon: Icon }) => (
          <li key={id}>
            <Icon size={18} aria-hidden="true" />
            <h3>{t(`mapImport.kind.${id}`)}</h3>
            <p>{t(`mapImport.kind.${id}.help`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
