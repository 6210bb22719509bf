import type { FileCard } from '../../protocol/generated';

/** Where the bytes of a file are; whoever asks is asked for his right each time. */
export function placeOfFile(file: Pick<FileCard, 'file'>, part: 'original' | 'preview' | 'thumbnail'): string {
  return `/api/v1/files/${file.file}/${part}`;
}

/** Whether it is drawn, not only listed. */
export function isPicture(file: FileCard): boolean {
  return file.kind === 'image' && file.width > 0;
}
