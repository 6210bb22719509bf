import { FolderInput } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCharter } from '../circles/use-charter';
import { useKnown } from '../client/client';
import { Button } from '../parts/button';
import { useGathering } from '../shelves/use-gathering';

interface GatherButtonProps {
  readonly conversation: number;
  readonly item: number;
}

/** 收入资料架, of a collection that was asked in a circle; nothing in a closed one, and nothing elsewhere. */
export function GatherButton({ conversation, item }: GatherButtonProps) {
  const open = useKnown(({ lines }) => {
    const line = lines.get(conversation);
    return line?.kind === 'circle' && !line.frozen;
  });
  return open && <Gathering conversation={conversation} item={item} />;
}

/** 观察员 look on. */
function Gathering({ conversation, item }: GatherButtonProps) {
  const { t } = useTranslation();
  const me = useKnown((state) => state.me?.person ?? 0);
  const { charter } = useCharter(conversation);
  const { working, gather } = useGathering(conversation, item);
  if (!charter || charter.observers.includes(me)) return null;
  return (
    <Button disabled={working} onClick={() => void gather()}>
      <FolderInput aria-hidden="true" />
      {t('shelf.gather')}
    </Button>
  );
}
