/** The browser's randomness as the random port. */
import type { Random } from '../sync/ports';

export class BrowserRandom implements Random {
  /** A UUID of version 4; made by hand because `randomUUID` is missing on plain http pages of an intranet. */
  uuid(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return [8, 12, 16, 20].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex);
  }

  fraction(): number {
    return Math.random();
  }
}
