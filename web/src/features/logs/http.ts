/** The HTTP shapes of src/Parcours.Server/Logs, and the calls that carry them. */
import { ApiError, api, post } from '../../app/api';

export interface ImportFault {
  readonly code: string;
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly message: string;
  readonly fix: string;
}

export interface LogMapping {
  readonly case: string;
  readonly activity: string;
  readonly time: string;
  readonly channel?: string | null;
  readonly resource?: string | null;
  readonly lifecycle?: string | null;
  readonly outcome?: string | null;
  readonly scores: readonly string[];
  readonly keepLifecycles: readonly string[];
  readonly timeFormat: string;
  readonly separator: string;
  readonly culture: string;
  readonly timeZone: string;
  readonly ties: string;
}

export interface Uploaded {
  readonly upload: string;
  readonly bytes: number;
  readonly format: string;
  readonly encoding: string;
  readonly mapping?: LogMapping | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly detected: readonly string[];
  readonly faults: readonly ImportFault[];
}

export interface ImportRequest {
  readonly upload: string;
  readonly fileName: string;
  readonly name: string;
  readonly mapping: LogMapping | null;
  readonly skipFaultyRows: boolean;
}

export type JobState = 'running' | 'done' | 'refused' | 'cancelled' | 'failed';

export interface JobStatus {
  readonly id: string;
  readonly kind: string;
  readonly study: string;
  readonly name: string;
  readonly state: JobState;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
  readonly rowsPerSecond?: number | null;
  readonly remainingSeconds?: number | null;
  readonly faults: readonly ImportFault[];
  readonly faultCount: number;
  readonly log?: string | null;
  readonly message?: string | null;
}

export interface LogItem {
  readonly id: string;
  readonly name: string;
  readonly cases: number;
  readonly events: number;
  readonly activities: number;
  readonly from: string;
  readonly to: string;
  readonly importedAt: string;
}

export interface ActivityItem {
  readonly activity: string;
  readonly channel: string;
  readonly events: number;
  readonly cases: number;
  readonly touchpoint?: string | null;
  readonly suggestions: readonly { readonly touchpoint: string; readonly score: number }[];
}

export const logsOf = (study: string) => api<readonly LogItem[]>(`/studies/${study}/logs`);
export const removeLog = (study: string, log: string) => api<null>(`/studies/${study}/logs/${log}`, { method: 'DELETE' });
export const jobsOf = (study: string) => api<readonly JobStatus[]>(`/studies/${study}/jobs`);
export const jobOf = (job: string) => api<JobStatus>(`/jobs/${job}`);
export const cancelJob = (job: string) => api<null>(`/jobs/${job}`, { method: 'DELETE' });
export const startImport = (study: string, request: ImportRequest) => post<{ job: string }>(`/studies/${study}/logs`, request);
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
    request.onload = () => (request.status === 200 ? resolve(request.response as Uploaded) : reject(refusal(request)));
    request.onerror = () => reject(new ApiError(0, null, ''));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    stop.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function refusal(request: XMLHttpRequest): ApiError {
  const problem = (request.response ?? {}) as { rule?: string; detail?: string; title?: string };
  return new ApiError(request.status, problem.rule ?? null, problem.detail ?? problem.title ?? request.statusText);
}
