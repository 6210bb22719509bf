/** One number for all my positions, computed alike by the server: it finds what every other way has missed. */

/** The sum, modulo 2^32, of the hashes of "name=seq". Stream names are ASCII, so a character is a byte. */
export function digestOf(positions: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [stream, seq] of positions) sum = (sum + hashed(`${stream}=${seq}`)) >>> 0;
  return sum;
}

/** FNV-1a (32 bits), then murmur3's finalizer: without it two streams that both lag by one often cancel out. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
