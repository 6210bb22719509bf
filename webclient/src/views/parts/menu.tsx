import './menu.css';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useAnchored } from './anchored';
import { lazySheet } from './lazily';

export interface MenuAct {
  readonly key: string;
  readonly words: string;
  readonly icon?: LucideIcon;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Beside the others of its sort, at the top of the list; `on`: it is so already; `over`: that stands for good. */
  readonly abreast?: boolean;
  readonly on?: boolean;
  readonly over?: () => boolean;
  readonly act: () => void;
}

interface ActMenuProps {
  readonly trigger: ReactElement<Record<string, unknown>>;
  /** A function is asked when it opens: what may be done then. */
  readonly acts: readonly MenuAct[] | (() => readonly MenuAct[]);
  readonly align?: 'start' | 'end';
  readonly side?: 'top' | 'bottom' | 'right';
}

/** The list of acts itself, at something on the page or at a point of it. */
export const ActPopup = lazySheet(() => import('./menu-popup').then((file) => file.ActPopup));

/** A button that opens a list of acts. */
export function ActMenu({ trigger, acts, align = 'end', side = 'bottom' }: ActMenuProps) {
  const { anchor, byKey, opens, close } = useAnchored('menu');
  return (
    <>
      {opens(trigger)}
      {anchor && (
        <ActPopup
          {...{ anchor, byKey, align, side }}
          acts={typeof acts === 'function' ? acts() : acts}
          onClose={close}
        />
      )}
    </>
  );
}
