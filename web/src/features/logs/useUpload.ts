import { useCallback, useEffect, useRef, useState } from 'react';
import { type Uploaded, uploadLog } from './http';

export type Upload =
  | { readonly state: 'none' }
  | { readonly state: 'sending'; readonly file: File; readonly sent: number; readonly since: number }
  | { readonly state: 'failed'; readonly file: File }
  | { readonly state: 'sent'; readonly file: File; readonly answer: Uploaded };

/** Sends one file and tells how far it is; leaving the dialog stops it. */
export function useUpload(study: string | null) {
  const [upload, setUpload] = useState<Upload>({ state: 'none' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const send = useCallback(
    (file: File) => {
      if (!study) return;
      stop.current?.abort();
      const own = new AbortController();
      stop.current = own;
      const since = performance.now();
      setUpload({ state: 'sending', file, sent: 0, since });
      uploadLog(study, file, (sent) => setUpload({ state: 'sending', file, sent, since }), own.signal).then(
        (answer) => setUpload({ state: 'sent', file, answer }),
        () => setUpload(own.signal.aborted ? { state: 'none' } : { state: 'failed', file }),
      );
    },
    [study],
  );
  const cancel = useCallback(() => {
    stop.current?.abort();
    setUpload({ state: 'none' });
  }, []);
  return { upload, send, cancel };
}
