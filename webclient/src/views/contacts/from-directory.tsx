import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../protocol/generated';
import { Sheet } from '../parts/dialog';
import { PersonPicker } from '../start/person-picker';
import type { Entry } from './book';

interface FromDirectoryProps {
  readonly onClose: () => void;
  readonly onChoose: (entry: Partial<Entry>) => void;
}

const NOBODY = new Set<number>();
const OPEN = new Map<number, string>();

/** 从单位通讯录添加: somebody of the platform, about whom I keep notes of my own. */
export function FromDirectory({ onClose, onChoose }: FromDirectoryProps) {
  const { t } = useTranslation();
  const choose = ({ person, name, unit, title }: PersonCard) => onChoose({ person, name, unit, title });
  return (
    <Sheet open wide title={t('contacts.addFromDirectory')} onClose={onClose}>
      <PersonPicker gathers={false} chosen={NOBODY} closed={OPEN} onPress={choose} />
    </Sheet>
  );
}
