import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { navigate } from 'wouter/use-browser-location';
import { ApiError } from '../../app/api';
import { uuidOf } from '../../doc/ids';
import { useSession } from '../../doc/react';
import { seen } from '../../doc/seen';
import { useT } from '../../i18n';
import { SheetDialog } from '../../ui/SheetDialog';
import { toast } from '../../ui/toasts';
import { ChooseMapFile } from './ChooseMapFile';
import { type Choices, importMap, type Making, readMap } from './http';
import { MakingForm } from './MakingForm';
import { ReadingChoices } from './ReadingChoices';
import { ReadingView } from './ReadingView';
import '../atlas/atlas.css';
import '../inspector/controls.css';
import '../inspector/inspector.css';
import '../paths/dialog.css';
import './mapimport.css';

interface Props {
  readonly study: string;
  /** The journey that is offered first, or null for a new one. */
  readonly journey: string | null;
  readonly onClose: () => void;
}

/** A map from a file: chosen, seen as it will be, then made in one change. */
export function ImportMapDialog({ study, journey, onClose }: Props) {
  const t = useT();
  const [file, setFile] = useState<File | null>(null);
  return (
    <SheetDialog className="mapimport-sheet" title={t('mapImport.title')} onClose={onClose}>
      {file ? (
        <Chosen
          key={`${file.name} ${file.lastModified}`}
          study={study}
          journey={journey}
          file={file}
          again={() => setFile(null)}
          onClose={onClose}
        />
      ) : (
        <ChooseMapFile onChoose={setFile} onClose={onClose} />
      )}
    </SheetDialog>
  );
}

interface ChosenProps extends Props {
  readonly file: File;
  readonly again: () => void;
}

function Chosen({ study, journey, file, again, onClose }: ChosenProps) {
  const t = useT();
  const { doc } = useSession();
  const [choices, setChoices] = useState<Choices>({});
  const [making, setMaking] = useState<Making>({ title: '', journey: journey ?? '', kind: 'reality', on: today(), owner: '' });
  const reading = useQuery({
    queryKey: ['mapFile', study, file.name, file.size, file.lastModified, choices],
    queryFn: () => readMap(study, file, choices),
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const make = useMutation({
    mutationFn: () => importMap(study, file, choices, making),
    onSuccess: async ({ map, name, made }) => {
      toast(t('mapImport.done', { name }), 'info', {
        label: t('app.undo'),
        run: () => {
          doc.edit(
            'map.importUndo',
            made.map((id) => ({ op: 'remove', id })),
          );
          navigate(`/s/${study}`);
        },
      });
      onClose();
      // The page of a map that is not there yet leads back to the atlas.
      await seen(doc, map);
      navigate(`/s/${study}/m/${uuidOf(map)}`);
    },
  });
  const read = reading.data;
  const failed = make.error ?? reading.error;
  return (
    <>
      <p className="mapimport-file">
        <b>{file.name}</b>
        <button type="button" className="quiet-button" onClick={again}>
          {t('mapImport.another')}
        </button>
      </p>
      {!read && !failed && (
        <p role="status" className="mapimport-wait">
          {t('mapImport.reading')}
        </p>
      )}
      {read && (
        <div className="mapimport-body" aria-busy={reading.isFetching}>
          <div className="mapimport-side">
            <ReadingChoices reading={read} onChoose={(change) => setChoices({ ...choices, ...change })} />
            {read.makes && <MakingForm name={read.name} making={making} onChange={setMaking} />}
          </div>
          <ReadingView reading={read} />
        </div>
      )}
      {failed && (
        <p role="alert" className="mapimport-alert">
          {t('mapImport.failed', { why: whyOf(failed, t) })}
        </p>
      )}
      <div className="sheet-end">
        <Button className="button" onPress={onClose}>
          {t('app.cancel')}
        </Button>
        <Button className="button primary" isDisabled={!read?.makes || reading.isFetching || make.isPending} onPress={() => make.mutate()}>
          {t(make.isPending ? 'mapImport.making' : 'mapImport.make')}
        </Button>
      </div>
    </>
  );
}

function whyOf(error: Error, t: ReturnType<typeof useT>): string {
  const rule = error instanceof ApiError ? error.rule : null;
  const said = rule ? t(`rules.${rule}`) : '';
  return said && said !== `rules.${rule}` ? said : t('mapImport.unreachable');
}

/** The day where the user is. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
