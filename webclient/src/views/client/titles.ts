import { useTranslation } from 'react-i18next';
import type { Line } from '../../store/line';
import { useKnown } from './client';
import { usePerson } from './people';

/** What a conversation is called: a group by its title, a direct talk by the other one's name. */
export function useTitle(conversation: number): string {
  const { t } = useTranslation();
  const line = useKnown((state) => state.lines.get(conversation));
  const peer = usePerson(line?.peer ?? null);
  if (line && line.kind !== 'direct') return line.title;
  return peer?.name ?? t('conversation.directUnknown');
}

export function titleOf(line: Line, nameOf: (person: number) => string): string {
  return line.peer === null ? line.title : nameOf(line.peer);
}
