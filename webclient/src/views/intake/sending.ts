import type { ImportRecord } from '../../protocol/generated';
import type { Actions, Outcome } from '../../sync/actions';

export const MOST_BYTES = 20 << 20;
const PATH = '/api/v1/directory/imports';
export const TEMPLATE = '/api/v1/directory/template.xlsx';

export function reportOf(number: number): string {
  return `${PATH}/${number}/report.xlsx`;
}

/** A spreadsheet on its way to the server; answers the import it became. */
export async function sendSpreadsheet(actions: Actions, file: File): Promise<Outcome<ImportRecord>> {
  const boundary = `collab${actions.uuid()}`;
  const body = new Uint8Array(await formWith(file, boundary).arrayBuffer());
  const outcome = await actions.sendFile(PATH, `multipart/form-data; boundary=${boundary}`, body);
  return outcome.ok ? { ok: true, value: outcome.value as ImportRecord } : outcome;
}

/** The file as a form of one field. */
function formWith(file: File, boundary: string): Blob {
  const name = file.name.replaceAll(/["\r\n]/g, '_');
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n`;
  return new Blob([head, 'Content-Type: application/octet-stream\r\n\r\n', file, `\r\n--${boundary}--\r\n`]);
}
