/** The HTTP shapes of src/Parcours.Server/Logs, and the calls that carry them. */
import { ApiError, api, post, refusal } from '../../app/api';
import type { Wire, WireRecord } from '../../types/schemas';

export type ImportFault = Wire<'ImportFault'>;
export type LogMapping = WireRecord<'LogMapping'>;
export type Uploaded = Omit<Wire<'UploadLogResponse'>, 'mapping'> & { readonly mapping: LogMapping | null };
export type ImportRequest = Wire<'ImportLogRequest'>;
export type JobStatus = Wire<'JobStatus'>;
export type LogItem = Wire<'LogItem'>;
export type ActivityItem = Wire<'LogActivitiesItem'>;

export const logsOf = (study: string) => api<readonly LogItem[]>(`/studies/${study}/logs`);
export const removeLog = (study: string, log: string) => api<null>(`/studies/${study}/logs/${log}`, { method: 'DELETE' });
export const jobsOf = (study: string) => api<readonly JobStatus[]>(`/studies/${study}/jobs`);
export const jobOf = (job: string) => api<JobStatus>(`/jobs/${job}`);
export const cancelJob = (job: string) => api<null>(`/jobs/${job}`, { method: 'DELETE' });
export const startImport = (study: string, request: ImportRequest) => post<Wire<'ImportLogResponse'>>(`/studies/${study}/logs`, request);
export const activitiesOf = (study: string, log: string, map: string) =>
  api<readonly ActivityItem[]>(`/studies/${study}/logs/${log}/activities?map=${encodeURIComponent(map)}`);

/** Sends a file as raw bytes. Only XMLHttpRequest tells how much was sent. Throws ApiError, or AbortError when stopped. */
export function uploadLog(study: string, file: File, progress: (sent: number) => void, stop: AbortSignal): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/studies/${study}/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = (event) => progress(event.loaded);
    request.onload = () =>
      request.status === 200
        ? resolve(request.response as Uploaded)
        : reject(refusal(request.status, request.response, request.statusText));
    request.onerror = () => reject(new ApiError(0, null, ''));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    stop.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
