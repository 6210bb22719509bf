import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../protocol/generated';
import { useKnown } from '../client/client';
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

/** So many beside each other, the rest in a menu. Where I am awaited the first of the table stands out, as on a card. */
const SHOWN = 3;

/** What I may do now, at the foot where the thumb is. */
export function ActsBar({ view, working, onPress }: ActsBarProps) {
  const { t } = useTranslation();
  const said = useInLanguage();
  const offered = actsInBar(view);
  const rest = offered.slice(SHOWN);
  const awaited = useAwaited(view);
  if (offered.length === 0) return null;
  return (
    <footer className="item-acts">
      {offered.slice(0, SHOWN).map((pressed, place) => (
        <Button
          key={keyOf(pressed)}
          large
          look={place === 0 && awaited ? 'primary' : 'plain'}
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

/** Whether it waits for an act of mine: while others are awaited, nothing of what I may do stands out. */
function useAwaited({ item, parts }: ItemView): boolean {
  const waits = useKnown(({ todo }) => {
    const lines = todo.told.get(item)?.lines ?? todo.lists.get('do')?.lines ?? [];
    return lines.some((line) => line.item === item && line.what === 'do');
  });
  const stepping = parts.some(({ steps }) => steps.some(({ mine }) => mine)); // then that is what stands out
  return !stepping && (waits || parts.some((part) => part.mine && part.acts.length > 0));
}

export function keyOf({ act, part }: Pressed): string {
  return `${act.action} ${part ?? ''}`;
}
