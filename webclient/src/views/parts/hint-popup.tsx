import { Tooltip } from '@base-ui/react/tooltip';

interface HintPopupProps {
  readonly anchor: HTMLElement;
  readonly words: string;
  readonly side: 'top' | 'bottom' | 'left' | 'right';
}

/** The words beside what they are about. They are never the only name of it. */
export function HintPopup({ anchor, words, side }: HintPopupProps) {
  return (
    <Tooltip.Root open>
      <Tooltip.Portal>
        <Tooltip.Positioner anchor={anchor} side={side} sideOffset={6} className="hint-place">
          <Tooltip.Popup className="hint">{words}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
