/** 草稿: what stands in the composer of a conversation. Kept until it is posted or emptied. */
export interface Draft {
  readonly text: string;
  /** The nr of the message that is quoted. */
  readonly quote: number | null;
}

export const NO_DRAFT: Draft = { text: '', quote: null };

export function isEmpty(draft: Draft): boolean {
  return draft.text === '' && draft.quote === null;
}
