import type { Wire } from '../../types/schemas';

/** [L6] A customer's words live outside the document, where they can be erased. */
export async function keepTestimony(study: string, text: string): Promise<string> {
  const answer = await fetch(`/api/studies/${study}/testimonies`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  if (!answer.ok) throw new Error(`testimony ${answer.status}`);
  const kept = (await answer.json()) as Wire<'TestimonyRoutesCreated'>;
  return kept.id;
}

/** The words, or null once they were erased. */
export async function readTestimony(study: string, id: string): Promise<string | null> {
  const answer = await fetch(`/api/studies/${study}/testimonies/${id}`);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`testimony ${answer.status}`);
  const read = (await answer.json()) as Wire<'TestimonyRoutesResponse'>;
  return read.text;
}
