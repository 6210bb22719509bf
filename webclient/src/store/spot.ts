/** Where one reads and writes: a conversation as a whole (12), or one topic (话题) of a circle ("12/3"; 0: outside all). */
export type Spot = number | `${number}/${number}`;

export function spotOf(conversation: number, topic: number | undefined): Spot {
  return topic === undefined ? conversation : `${conversation}/${topic}`;
}

export function conversationAt(spot: Spot): number {
  return typeof spot === 'number' ? spot : Number(spot.split('/')[0]);
}

/** Undefined: the whole conversation. */
export function topicAt(spot: Spot): number | undefined {
  return typeof spot === 'number' ? undefined : Number(spot.split('/')[1]);
}

/** The map without whatever belongs to that conversation, as a whole or in a topic. */
export function withoutSpots<V>(map: ReadonlyMap<Spot, V>, conversation: number): ReadonlyMap<Spot, V> {
  const kept = [...map].filter(([spot]) => conversationAt(spot) !== conversation);
  return kept.length === map.size ? map : new Map(kept);
}
