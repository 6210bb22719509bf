/** One number for all my positions, computed alike by the server: it finds what every other way has missed. */

/** The sum, modulo 2^32, of FNV-1a (32 bits) of "name=seq". Stream names are ASCII, so a character is a byte. */
export function digestOf(positions: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [stream, seq] of positions) sum = (sum + fnv1a(`${stream}=${seq}`)) >>> 0;
  return sum;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
