/** A problem the server described (RFC 9457), or the lack of an answer. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly rule: string | null,
    detail: string,
  ) {
    super(detail);
  }
}

/** JSON from the server. Throws ApiError; status 0 when the server did not answer. */
export async function api<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, init);
  } catch (error) {
    throw new ApiError(0, null, String(error));
  }
  if (response.ok) return (response.status === 204 ? null : await response.json()) as T;
  throw refusal(response.status, await response.json().catch(() => null), response.statusText);
}

/** What the body of a problem says; the status line where there is none. */
export function refusal(status: number, body: unknown, otherwise: string): ApiError {
  const problem = (body ?? {}) as { rule?: string; detail?: string; title?: string };
  return new ApiError(status, problem.rule ?? null, problem.detail ?? problem.title ?? otherwise);
}

export const post = <T>(path: string, body: unknown): Promise<T> =>
  api<T>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
