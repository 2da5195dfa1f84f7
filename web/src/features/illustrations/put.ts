import { ApiError } from '../../app/api';
import type { StudyDoc } from '../../doc/contract';
import { uuidOf } from '../../doc/ids';
import { t } from '../../i18n';
import { toast } from '../../ui/toasts';
import { view } from '../study/view';
import { putPhoto } from './edits';
import { sendPicture } from './http';
import { PictureError, shrink } from './shrink';

/** Why a picture was not sent, in words. */
export function whyNot(error: unknown, file: { readonly name: string; readonly size: number }): string {
  if (error instanceof PictureError) return t(`photo.${error.fault}`, { name: file.name, size: Math.round(file.size / 1_000_000) });
  const rule = error instanceof ApiError && error.rule?.startsWith('S') ? t(`rules.${error.rule}`) : null;
  return t('photo.failed', { why: rule ?? (error instanceof Error ? error.message : String(error)) });
}

/** A file becomes the photo of a touchpoint: made smaller here, sent, referred to; the sheet then asks what it shows. */
export async function putPhotoOn(doc: StudyDoc, touchpoint: string, file: File): Promise<void> {
  const study = uuidOf(doc.all('study')[0]?.id ?? '');
  try {
    const { blob } = await shrink(file);
    const made = await sendPicture(study, blob);
    // Somebody may have removed the card meanwhile.
    if (!doc.get('touchpoint', touchpoint)) return;
    const edit = putPhoto(doc, touchpoint, made);
    view.set({ selection: new Set([touchpoint]), inspected: touchpoint });
    toast(t('photo.put'), 'info', { label: t('app.undo'), run: () => doc.undo(edit) });
  } catch (error) {
    toast(whyNot(error, file), 'bad');
  }
}
