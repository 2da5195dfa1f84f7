import { ApiError, api, post } from '../../app/api';
import type { Wire } from '../../types/schemas';
import { bare } from './bare';

/** [L6] A customer's words live outside the document, where they can be erased. */
export async function keepTestimony(study: string, text: string): Promise<string> {
  return (await post<Wire<'TestimonyRoutesCreated'>>(`/studies/${study}/testimonies`, { text: bare(text) })).id;
}

/** The words, or null once they were erased. */
export async function readTestimony(study: string, id: string): Promise<string | null> {
  try {
    return (await api<Wire<'TestimonyRoutesResponse'>>(`/studies/${study}/testimonies/${id}`)).text;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}
