import { FileUp, Layers2, ListTree, Table2, Workflow } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useT } from '../../i18n';
import { kindOfUnderlay } from '../illustrations/underlayKind';
import { mostBytes } from './http';
import { ToTrace } from './ToTrace';

const kinds = [
  { id: 'grid', icon: Table2 },
  { id: 'list', icon: ListTree },
  { id: 'bpmn', icon: Workflow },
  { id: 'trace', icon: Layers2 },
] as const;

/** Where a file is dropped or chosen, with what can be read. */
export function ChooseMapFile({ onChoose, onClose }: { readonly onChoose: (file: File) => void; readonly onClose: () => void }) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const help = useId();
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState('');
  const [traced, setTraced] = useState<File | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setTraced(null);
    setFault('');
    if (await kindOfUnderlay(file)) setTraced(file);
    else if (file.size > mostBytes) setFault(t('mapImport.fault.file.large', { value: mostBytes / 1024 / 1024 }));
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
          void take(event.dataTransfer.files[0]);
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
          accept=".xlsx,.xlsm,.csv,.tsv,.txt,.bpmn,.xml,.pdf,.png,.jpg,.jpeg,.webp"
          aria-label={t('mapImport.choose')}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {fault && (
        <p role="alert" className="mapimport-alert">
          {fault}
        </p>
      )}
      {traced && <ToTrace file={traced} onClose={onClose} />}
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
