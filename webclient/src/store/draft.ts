/** 草稿: what stands in the composer of a conversation. Kept until it is posted or emptied. */
export interface Draft {
  readonly text: string;
  /** The nr of the message that is quoted. */
  readonly quote: number | null;
}

/** A draft as it is kept, here and on the server; where both are empty it says only when that was. */
export interface KeptDraft extends Draft {
  /** When it was written, in ms of the server's clock: of two devices the later one is right. */
  readonly at: number;
  /** Whether the server has it. */
  readonly told: boolean;
}

export const NO_DRAFT: Draft = { text: '', quote: null };

export function isEmpty(draft: Draft): boolean {
  return draft.text === '' && draft.quote === null;
}
