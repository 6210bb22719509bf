/** The golden frames of the repository: what the server's tests read too. */
const files = import.meta.glob<unknown>('../../tests/protocol/*.json', { eager: true, import: 'default' });

export function golden<T>(name: string): T {
  return files[`../../tests/protocol/${name}.json`] as T;
}
