import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button';
import { Sheet } from '../../parts/dialog';
import type { Choice, Kind } from '../../picker/choice';
import { OrgPicker } from '../../picker/org-picker';

interface ChooseSheetProps {
  readonly title: string;
  readonly kinds: readonly Kind[];
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  readonly onClose: () => void;
}

/** The picker, over the form that asks for it. */
export function ChooseSheet({ title, kinds, choice, onChoice, onClose }: ChooseSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet
      open
      wide
      title={title}
      onClose={onClose}
      foot={
        <Button look="primary" onClick={onClose}>
          {t('item.form.done')}
        </Button>
      }
    >
      <OrgPicker kinds={kinds} choice={choice} onChoice={onChoice} />
    </Sheet>
  );
}
