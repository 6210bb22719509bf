import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what had it before this was drawn. A sheet over a file cannot know by itself: its first field
 * has taken the focus before it looks.
 */
export function useReturnedFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}
