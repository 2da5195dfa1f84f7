import { api } from '../../app/api';
import type { Wire } from '../../types/schemas';

/** [L6] The bytes of a picture live outside the document, where they can be erased. */
export const sendPicture = (study: string, picture: Blob) =>
  api<Wire<'PictureRoutesCreated'>>(`/studies/${study}/pictures`, { method: 'POST', body: picture });

export const erasePicture = (study: string, picture: string) => api<null>(`/studies/${study}/pictures/${picture}`, { method: 'DELETE' });

/** The pictures that nothing shows any more, the newest first. */
export const unusedPictures = (study: string) => api<readonly Wire<'UnusedPicturesItem'>[]>(`/studies/${study}/pictures/unused`);

export const eraseTestimony = (study: string, testimony: string) =>
  api<null>(`/studies/${study}/testimonies/${testimony}`, { method: 'DELETE' });

export const pictureAddress = (study: string, picture: string): string => `/api/studies/${study}/pictures/${picture}`;
