import { ContextMenu } from '@base-ui/react/context-menu';
import { Menu } from '@base-ui/react/menu';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { fellOn } from './anchored';
import { classes } from './classes';
import type { MenuAct } from './menu';

/** A point of the page, such as where the pointer was. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface PopupProps {
  readonly anchor: HTMLElement | Spot;
  readonly byKey: boolean;
  readonly align?: 'start' | 'end';
  readonly side?: 'top' | 'bottom' | 'right';
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What opens beside its trigger and holds acts. Once it has faded and given the focus back, it is gone. */
export function MenuPopup({
  anchor,
  byKey,
  align = 'start',
  side = 'bottom',
  className,
  onClose,
  children,
}: PopupProps) {
  const [open, setOpen] = useState(false);
  const popup = useRef<HTMLDivElement>(null);
  const element = anchor instanceof HTMLElement ? anchor : undefined;
  const back = useFocusBefore(element, popup);
  const [place] = useState(() => (anchor instanceof HTMLElement ? anchor : placeAt(anchor)));
  useEffect(() => {
    const frame = requestAnimationFrame(() => setOpen(true)); // born closed: only then does it keep the focus inside
    return () => cancelAnimationFrame(frame);
  }, []);
  function settled(now: boolean) {
    if (!now) onClose();
    else if (byKey) popup.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  }

  return (
    <ContextMenu.Root
      open={open}
      onOpenChange={(now, { event }) => {
        if (now || (element && fellOn(element, event))) return; // the trigger closes it by itself
        setOpen(false);
      }}
      onOpenChangeComplete={settled}
    >
      <Menu.Portal>
        <Menu.Positioner className="menu-place" anchor={place} align={align} side={side} sideOffset={element ? 4 : 0}>
          <Menu.Popup ref={popup} className={classes('menu', className)} aria-label={nameOf(element)} finalFocus={back}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </ContextMenu.Root>
  );
}

/** Whence the focus came; nowhere where the act has opened something that holds it by now. */
function useFocusBefore(trigger: HTMLElement | undefined, popup: RefObject<HTMLElement | null>) {
  const [before] = useState(() => document.activeElement);
  return (): HTMLElement | boolean => {
    const now = document.activeElement;
    if (now?.closest('[role="dialog"], [role="alertdialog"]') && !popup.current?.contains(now) && now !== before)
      return false;
    return trigger ?? (before instanceof HTMLElement ? before : true);
  };
}

function nameOf(trigger: HTMLElement | undefined): string | undefined {
  return trigger?.ariaLabel ?? trigger?.textContent;
}

/** A list of acts. */
export function ActPopup({ acts, ...rest }: Omit<PopupProps, 'children'> & { readonly acts: readonly MenuAct[] }) {
  return (
    <MenuPopup {...rest}>
      <Abreast acts={acts.filter(({ abreast }) => abreast === true)} />
      {acts
        .filter(({ abreast }) => abreast !== true)
        .map((one) => (
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
    </MenuPopup>
  );
}

/** Those that one press shall do, side by side. */
function Abreast({ acts }: { readonly acts: readonly MenuAct[] }) {
  const [over] = useState(() => new Set(acts.filter((one) => one.over?.()).map(({ key }) => key)));
  if (acts.length === 0) return null;
  return (
    <Menu.Group className="menu-abreast">
      {acts.map((one) => (
        <Menu.CheckboxItem
          key={one.key}
          className="menu-near"
          checked={one.on ?? false}
          disabled={over.has(one.key)}
          closeOnClick
          onCheckedChange={one.act}
        >
          {one.icon && <one.icon aria-hidden="true" />}
          {one.words}
        </Menu.CheckboxItem>
      ))}
    </Menu.Group>
  );
}

function placeAt({ x, y }: Spot) {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}
