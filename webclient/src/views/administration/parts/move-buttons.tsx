import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../parts/button';

interface MoveButtonsProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly moving: boolean;
  readonly onMove: (step: 1 | -1) => void;
}

/** 上移, 下移. They stay where the hand is: the row goes, and takes the focus with it. */
export function MoveButtons({ name, first, last, moving, onMove }: MoveButtonsProps) {
  const { t } = useTranslation();
  return (
    <span className="move" aria-busy={moving}>
      <IconButton
        label={t('administration.up', { name })}
        hint={t('administration.upShort')}
        disabled={first || moving}
        onClick={() => onMove(-1)}
      >
        <ArrowUp aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('administration.down', { name })}
        hint={t('administration.downShort')}
        disabled={last || moving}
        onClick={() => onMove(1)}
      >
        <ArrowDown aria-hidden="true" />
      </IconButton>
    </span>
  );
}
