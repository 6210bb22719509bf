import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../protocol/generated';
import { Button, IconButton } from '../parts/button';
import { ActMenu } from '../parts/menu';
import { useInLanguage } from '../todo/words';
import { actsInBar } from './offered';
import type { Pressed } from './use-item';

interface ActsBarProps {
  readonly view: ItemView;
  readonly working: boolean;
  readonly onPress: (pressed: Pressed) => void;
}

/** One act stands out, two beside it; the rest in a menu. */
const SHOWN = 3;

/** What I may do now, at the foot where the thumb is. */
export function ActsBar({ view, working, onPress }: ActsBarProps) {
  const { t } = useTranslation();
  const said = useInLanguage();
  const offered = actsInBar(view);
  const rest = offered.slice(SHOWN);
  if (offered.length === 0) return null;
  return (
    <footer className="item-acts">
      {offered.slice(0, SHOWN).map((pressed, place) => (
        <Button
          key={keyOf(pressed)}
          large
          look={place === 0 ? 'primary' : 'plain'}
          disabled={working}
          onClick={() => onPress(pressed)}
        >
          {said(pressed.act.words)}
        </Button>
      ))}
      {rest.length > 0 && (
        <ActMenu
          side="top"
          trigger={
            <IconButton label={t('item.more')} side="top" disabled={working}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
          acts={rest.map((pressed) => ({
            key: keyOf(pressed),
            words: said(pressed.act.words),
            act: () => onPress(pressed),
          }))}
        />
      )}
    </footer>
  );
}

export function keyOf({ act, part }: Pressed): string {
  return `${act.action} ${part ?? ''}`;
}
