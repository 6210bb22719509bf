/** What the fake server bears. */
export const LIMITS = {
  frame_bytes: 65_536,
  message_length: 8_000,
  ping_seconds: 15,
  ack_every: 64,
  recall_seconds: 120,
  edit_seconds: 86_400,
  mentions: 50,
};
