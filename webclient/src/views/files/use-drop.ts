import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spot } from '../../store/spot';
import { useActions } from '../client/client';
import { say } from '../parts/toast';
import { attach } from './attaching';

/** Files picked, pasted or dropped go with the next message here. */
export function useAttach(spot: Spot): (files: readonly File[]) => void {
  const { t } = useTranslation();
  const actions = useActions();
  return (files) => {
    const left = attach(actions, spot, files);
    if (left > 0) say(t('files.tooMany', { count: left }));
  };
}

/** What a place needs on which files may be dropped; `dropping` while some are held over it. */
export function useDrop(may: boolean, take: (files: readonly File[]) => void) {
  const [dropping, setDropping] = useState(false);
  const carries = (event: DragEvent) => may && event.dataTransfer.types.includes('Files');
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as globalThis.Node | null)) setDropping(false);
    },
    onDrop: (event: DragEvent) => {
      setDropping(false);
      if (!carries(event)) return;
      event.preventDefault();
      take([...event.dataTransfer.files]);
    },
  };
  return { dropping, handlers };
}
