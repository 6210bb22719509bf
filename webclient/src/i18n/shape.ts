/** The shape of a catalogue, with any words in it; of one thing English speaks otherwise than of several (`days_one`). */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> } & {
  readonly [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string;
};
