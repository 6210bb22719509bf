import './menu.css';
import { Menu } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { classes } from './classes';

export interface MenuAct {
  readonly key: string;
  readonly words: string;
  readonly icon?: LucideIcon;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly act: () => void;
}

interface ActMenuProps {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly acts: readonly MenuAct[];
  readonly align?: 'start' | 'end';
  readonly side?: 'top' | 'bottom' | 'right';
  readonly onOpenChange?: (open: boolean) => void;
}

/** A button that opens a list of acts. */
export function ActMenu({ trigger, acts, align = 'end', side = 'bottom', onOpenChange }: ActMenuProps) {
  return (
    <Menu.Root modal={false} onOpenChange={(open) => onOpenChange?.(open)}>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner className="menu-place" align={align} side={side} sideOffset={4}>
          <Menu.Popup className="menu">
            {acts.map((one) => (
              <Menu.Item
                key={one.key}
                className={classes('menu-item', one.danger === true && 'menu-danger')}
                disabled={one.disabled ?? false}
                onClick={one.act}
              >
                {one.icon && <one.icon aria-hidden="true" />}
                {one.words}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
