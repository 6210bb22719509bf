import '../picker/picker.css';
import './forward-sheet.css';
import { Tabs } from '@base-ui/react/tabs';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { SearchField, TextField } from '../parts/field';
import { idsOf, nothing, personChip, toggled, type Choice } from '../picker/choice';
import { intoPanel } from '../picker/org-picker';
import { Persons } from '../picker/persons';
import { useMyself } from '../start/gathering';
import { Places } from './places';
import { hide, type Sending } from './shown';
import { useForward } from './use-forward';

type Tab = 'places' | 'persons';
const TABS = { places: 'deeds.places', persons: 'picker.persons' } as const;

/** 转发: to conversations and persons, several at once, with a word of one's own. */
export function ForwardSheet(sending: Sending) {
  const { t } = useTranslation();
  const { working, forward } = useForward(sending);
  const [places, setPlaces] = useState<ReadonlySet<number>>(new Set());
  const [persons, setPersons] = useState<Choice>(nothing);
  const [words, setWords] = useState('');
  const count = places.size + persons.size;
  const send = () => void forward([...places], idsOf(persons, 'persons'), words);
  return (
    <Sheet
      open
      wide
      title={t(titleOf(sending), { count: sending.nrs.length })}
      onClose={hide}
      foot={
        <>
          <TextField
            className="forward-words"
            label={t('deeds.words')}
            placeholder={t('deeds.wordsHint')}
            value={words}
            onValue={setWords}
            maxLength={500}
          />
          <Button onClick={hide}>{t('act.cancel')}</Button>
          <Button look="primary" disabled={working || count === 0} onClick={send}>
            {count === 0 ? t('deeds.forward') : t('deeds.forwardTo', { count })}
          </Button>
        </>
      }
    >
      <Where places={places} onPlaces={setPlaces} persons={persons} onPersons={setPersons} />
    </Sheet>
  );
}

function titleOf({ nrs, together }: Sending) {
  if (together) return 'deeds.forwardTitleTogether';
  return nrs.length === 1 ? 'deeds.forwardTitle' : 'deeds.forwardTitleEach';
}

interface WhereProps {
  readonly places: ReadonlySet<number>;
  readonly onPlaces: (places: ReadonlySet<number>) => void;
  readonly persons: Choice;
  readonly onPersons: (persons: Choice) => void;
}

function Where({ places, onPlaces, persons, onPersons }: WhereProps) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<Tab>('places');
  const [typed, setTyped] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  const closed = useMyself();
  function choose(value: Tab) {
    setTab(value);
    setTyped('');
  }
  return (
    <Tabs.Root className="picker" value={tab} onValueChange={(value) => choose(value as Tab)}>
      <div className="picker-top">
        <Tabs.List className="picker-tabs" aria-label={t('picker.tabs')}>
          {(['places', 'persons'] as const).map((one) => (
            <Tabs.Tab key={one} value={one} className="picker-tab">
              {t(TABS[one])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <SearchField
          className="picker-search"
          label={t(tab === 'places' ? 'deeds.searchPlaces' : 'picker.searchPersons')}
          value={typed}
          onValue={setTyped}
          autoFocus
          onKeyDown={(event) => intoPanel(event, panel.current)}
        />
      </div>
      <Tabs.Panel ref={panel} value={tab} className="picker-panel" tabIndex={-1}>
        {tab === 'places' ? (
          <Places typed={typed} chosen={places} onChosen={onPlaces} />
        ) : (
          <Persons
            typed={typed}
            gathers
            chosen={new Set(idsOf(persons, 'persons'))}
            closed={closed}
            onPress={(card) => onPersons(toggled(persons, personChip(card)))}
          />
        )}
      </Tabs.Panel>
    </Tabs.Root>
  );
}
