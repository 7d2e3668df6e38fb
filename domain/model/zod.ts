import {
  array,
  boolean,
  config,
  enum as oneOf,
  gte,
  int,
  lte,
  maxLength,
  minLength,
  nullable,
  number,
  object,
  optional,
  partialRecord,
  refine,
  regex,
  string,
  trim,
  union,
  type $brand as Brand,
  type infer as Infer,
  type ZodMiniType as MiniType,
} from 'zod/mini'

// WeChat forbids `new Function`, which zod uses to speed up parsing: switched off before the first schema is made.
config({ jitless: true })

/**
 * What we use of zod, by name: handed on as a namespace, no bundler could leave out the rest, and its forty languages
 * alone are more than a sub-package may weigh (P8, P11).
 */
export const z = {
  array,
  boolean,
  enum: oneOf,
  gte,
  int,
  lte,
  maxLength,
  minLength,
  nullable,
  number,
  object,
  optional,
  partialRecord,
  refine,
  regex,
  string,
  trim,
  union,
}

// eslint-disable-next-line @typescript-eslint/no-namespace -- types only, under the name they are known by
export declare namespace z {
  export type infer<T> = Infer<T>
  export type $brand<T extends string | number | symbol = string | number | symbol> = Brand<T>
  export type ZodMiniType<O = unknown, I = unknown> = MiniType<O, I>
}
