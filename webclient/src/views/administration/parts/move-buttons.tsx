import './move-buttons.css';
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

/** 上移, 下移. They are never taken from under the hand: at the ends and while moving they only do nothing. */
export function MoveButtons({ name, first, last, moving, onMove }: MoveButtonsProps) {
  const { t } = useTranslation();
  return (
    <span className="move" aria-busy={moving}>
      <IconButton
        label={t('administration.up', { name })}
        hint={t('administration.upShort')}
        aria-disabled={first}
        onClick={() => !first && !moving && onMove(-1)}
      >
        <ArrowUp aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('administration.down', { name })}
        hint={t('administration.downShort')}
        aria-disabled={last}
        onClick={() => !last && !moving && onMove(1)}
      >
        <ArrowDown aria-hidden="true" />
      </IconButton>
    </span>
  );
}
