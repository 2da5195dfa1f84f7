import { ImagePlus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { uuidOf } from '../../doc/ids';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { usePictureFault } from '../../map/pictureFault';
import type { Photo } from '../../types/wire';
import { EditableText } from '../inspector/EditableText';
import { EraseDialog } from './EraseDialog';
import { erasePicture, pictureAddress } from './http';
import { putPhotoOn } from './put';
import { RetryButton } from './RetryButton';

const types = 'image/png,image/jpeg,image/webp';

/** The photo of a touchpoint: chosen, described, replaced, taken off or erased. */
export function PhotoPart({ touchpoint }: { readonly touchpoint: string }) {
  const t = useT();
  const { doc } = useSession();
  const photo = useAll('photo').find((each) => each.touchpoint === touchpoint) ?? null;
  const field = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setSending(true);
    await putPhotoOn(doc, touchpoint, file);
    setSending(false);
  };
  return (
    <div className="illus-photo">
      {photo && <Shown key={photo.picture} photo={photo} />}
      <div className="illus-acts">
        <button type="button" className="button small" disabled={sending} onClick={() => field.current?.click()}>
          <ImagePlus size={14} aria-hidden="true" />
          {sending ? t('photo.sending') : t(photo ? 'photo.replace' : 'photo.add')}
        </button>
        {photo && <Leaving photo={photo} />}
      </div>
      {!photo && <p className="fine">{t('photo.hint')}</p>}
      <input
        ref={field}
        type="file"
        accept={types}
        hidden
        data-testid="photo-file"
        aria-label={t('photo.add')}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

function Shown({ photo }: { readonly photo: Photo }) {
  const t = useT();
  const { doc } = useSession();
  const study = uuidOf(doc.all('study')[0]?.id ?? '');
  const address = pictureAddress(study, photo.picture);
  const { fault, tries, retry, onError } = usePictureFault(address);
  const say = useRef<HTMLDivElement>(null);
  // A photo that just came has no words: its field is where to go on.
  useEffect(() => {
    if (photo.text === '') say.current?.scrollIntoView({ block: 'nearest' });
  }, [photo.text]);
  return (
    <>
      {fault ? (
        <div className="illus-gap">
          {t(`photo.${fault}`)} {fault === 'unloaded' && <RetryButton retry={retry} />}
        </div>
      ) : (
        <img
          key={tries}
          className="illus-picture"
          src={address}
          width={photo.width}
          height={photo.height}
          alt={photo.text || t('photo.undescribed')}
          onError={onError}
        />
      )}
      <div ref={say}>
        {photo.text === '' && <p className="illus-ask">{t('photo.ask')}</p>}
        <EditableText
          id={photo.id}
          field="text"
          label={t('photo.text')}
          value={photo.text}
          placeholder={t('photo.textHint')}
          multiline
          commit={(text) => doc.edit('photo.describe', [{ op: 'patch', id: photo.id, set: { text } }])}
        />
      </div>
    </>
  );
}

function Leaving({ photo }: { readonly photo: Photo }) {
  const t = useT();
  const { doc } = useSession();
  const [asking, setAsking] = useState(false);
  const study = uuidOf(doc.all('study')[0]?.id ?? '');
  const remove = () => doc.edit('photo.remove', [{ op: 'remove', id: photo.id }]);
  return (
    <>
      <button type="button" className="button small" onClick={remove}>
        {t('photo.remove')}
      </button>
      <button type="button" className="button small danger" onClick={() => setAsking(true)}>
        <Trash2 size={14} aria-hidden="true" />
        {t('photo.erase')}
      </button>
      {asking && (
        <EraseDialog
          what="photo"
          close={() => setAsking(false)}
          erase={async () => {
            await erasePicture(study, photo.picture);
            remove();
          }}
        />
      )}
    </>
  );
}
