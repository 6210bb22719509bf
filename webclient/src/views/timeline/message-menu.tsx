import { ContextMenu } from '@base-ui/react/context-menu';
import type { ReactElement } from 'react';
import { classes } from '../parts/classes';
import type { MessageAct } from './use-message-acts';

interface MessageMenuProps {
  readonly acts: readonly MessageAct[];
  readonly children: ReactElement<Record<string, unknown>>;
}

/** The same acts by right click, and by a long press on a phone. */
export function MessageMenu({ acts, children }: MessageMenuProps) {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger render={children} />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="menu-place">
          <ContextMenu.Popup className="menu">
            {acts.map((one) => (
              <ContextMenu.Item
                key={one.key}
                className={classes('menu-item', one.danger === true && 'menu-danger')}
                onClick={one.act}
              >
                {one.icon && <one.icon aria-hidden="true" />}
                {one.words}
              </ContextMenu.Item>
            ))}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
