import { useTranslation } from 'react-i18next';
import type { HandoverPreview } from '../../protocol/generated';
import { Ask } from '../parts/dialog';

interface AskHandoverProps {
  readonly preview: HandoverPreview;
  readonly successor: string | undefined;
  readonly onAct: () => void;
  readonly onClose: () => void;
}

/** Once more, before it is done: who gives what to whom. */
export function AskHandover({ preview, successor, onAct, onClose }: AskHandoverProps) {
  const { t } = useTranslation();
  const predecessor = preview.predecessor?.name;
  const said = { name: preview.name, predecessor, successor };
  const words =
    predecessor === undefined
      ? t('handover.askFilled', said)
      : t(successor === undefined ? 'handover.askVacant' : 'handover.askWords', said);
  return (
    <Ask open title={t('handover.ask')} words={words} act={t('handover.submit')} onAct={onAct} onClose={onClose} />
  );
}
