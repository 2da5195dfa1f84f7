import type { Kind } from '../types/wire';

/** UUID version 7 (RFC 9562): 48 bits of milliseconds, then chance. */
export function uuid7(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 256 ** (5 - i)) % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export const newId = (kind: Kind): string => `${kind}:${uuid7()}`;

export const kindOf = (id: string): string => id.slice(0, id.indexOf(':'));

export const uuidOf = (id: string): string => id.slice(id.indexOf(':') + 1);
