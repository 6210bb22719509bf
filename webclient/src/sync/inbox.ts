/**
 * Puts the events of every stream in order: each once, none left out. Repeats are dropped, early ones wait for those
 * before them, and a stream with a hole says so, until the server has filled it.
 */
import type { StreamEvent } from '../protocol/decode';

/** Waiting events per stream. Beyond that they are dropped: whoever asks for the hole gets them once more. */
const PATIENCE = 1_000;

export class Inbox {
  readonly #positions = new Map<string, number>();
  readonly #waiting = new Map<string, Map<number, StreamEvent>>();

  /** Take an event in. Answers with what may be applied now, in order. */
  receive(event: StreamEvent): readonly StreamEvent[] {
    const position = this.#positions.get(event.stream);
    if (position !== undefined && event.seq <= position) return [];
    const waiting = this.#waitingOf(event.stream);
    if (waiting.size < PATIENCE || event.seq - 1 === position) waiting.set(event.seq, event);
    return this.#drain(event.stream);
  }

  /** Stand at `seq`: what this stream held up to there is known, or given up. Answers with what may be applied now. */
  standAt(stream: string, seq: number): readonly StreamEvent[] {
    this.#positions.set(stream, seq);
    return this.#drain(stream);
  }

  forget(stream: string): void {
    this.#positions.delete(stream);
    this.#waiting.delete(stream);
  }

  forgetAll(): void {
    this.#positions.clear();
    this.#waiting.clear();
  }

  /** Everything up to here has been applied; undefined for a stream we do not follow. */
  positionOf(stream: string): number | undefined {
    return this.#positions.get(stream);
  }

  positions(): ReadonlyMap<string, number> {
    return this.#positions;
  }

  /** Streams we follow in which an earlier event is missing. */
  hasHole(): boolean {
    for (const [stream, waiting] of this.#waiting) if (waiting.size > 0 && this.#positions.has(stream)) return true;
    return false;
  }

  /** Streams of which events come although we never began to follow them. */
  strangers(): readonly string[] {
    return [...this.#waiting.keys()].filter((stream) => !this.#positions.has(stream));
  }

  #waitingOf(stream: string): Map<number, StreamEvent> {
    const waiting = this.#waiting.get(stream) ?? new Map<number, StreamEvent>();
    this.#waiting.set(stream, waiting);
    return waiting;
  }

  #drain(stream: string): readonly StreamEvent[] {
    let position = this.#positions.get(stream);
    const waiting = this.#waiting.get(stream);
    if (position === undefined || !waiting) return [];
    const ready: StreamEvent[] = [];
    for (const seq of waiting.keys()) if (seq <= position) waiting.delete(seq);
    for (let next = waiting.get(position + 1); next; next = waiting.get(position + 1)) {
      ready.push(next);
      position += 1;
      waiting.delete(position);
    }
    this.#positions.set(stream, position);
    if (waiting.size === 0) this.#waiting.delete(stream);
    return ready;
  }
}
