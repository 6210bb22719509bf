import '../picker/picker.css';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../parts/field';
import { intoPanel } from '../picker/org-picker';
import { Persons, type PersonsProps } from '../picker/persons';

/** 选人: one or several, by words (name, pinyin, unit) or through the tree of units. */
export function PersonPicker(props: Omit<PersonsProps, 'typed' | 'whole'>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div className="picker">
      <div className="picker-top">
        <SearchField
          className="picker-search"
          label={t('picker.searchPersons')}
          value={typed}
          onValue={setTyped}
          autoFocus
          onKeyDown={(event) => intoPanel(event, panel.current)}
        />
      </div>
      <div ref={panel} className="picker-panel">
        <Persons {...props} typed={typed} />
      </div>
    </div>
  );
}
