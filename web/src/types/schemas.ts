import type { components } from './openapi';

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Property in keyof T]: Frozen<T[Property]> }
    : T;

/** A shape of the contract by its generated name (openapi.ts), never written to. */
export type Wire<Name extends keyof components['schemas']> = Frozen<components['schemas'][Name]>;

/** A record as it travels: the server writes every property, also those that a request may leave out. */
export type WireRecord<Name extends keyof components['schemas']> = Required<Wire<Name>>;
