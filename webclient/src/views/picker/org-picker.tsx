import './picker.css';
import { Tabs } from '@base-ui/react/tabs';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../parts/field';
import { ChosenBar } from './chosen-bar';
import {
  has,
  idsOf,
  listChip,
  personChip,
  positionChip,
  toggled,
  unitChip,
  type Chip,
  type Choice,
  type Kind,
} from './choice';
import { Lists } from './lists';
import { Persons } from './persons';
import { Positions } from './positions';
import { Units } from './units';
import { useLists } from './use-lists';

interface OrgPickerProps {
  /** What may be chosen, in the order of the tabs. */
  readonly kinds: readonly Kind[];
  /** The tab that is open first; the first of them unless told otherwise. */
  readonly begin?: Kind;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  /** Persons who cannot be chosen, and why. */
  readonly closed?: ReadonlyMap<number, string>;
  /** The search has the focus at once, where nothing is to be filled in before. */
  readonly first?: boolean;
}

const everybody: ReadonlyMap<number, string> = new Map();

/** 选人选单位: units, positions, persons and saved lists, by words or through the tree; what is chosen stands above. */
export function OrgPicker({ kinds, begin, choice, onChoice, closed = everybody, first = true }: OrgPickerProps) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<Kind>(begin ?? kinds[0] ?? 'persons');
  const [typed, setTyped] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  const lists = useLists();
  const press = (chip: Chip) => onChoice(toggled(choice, chip));
  return (
    <Tabs.Root
      className="picker"
      value={tab}
      onValueChange={(value) => {
        setTab(value as Kind);
        setTyped('');
      }}
    >
      <ChosenBar choice={choice} onChoice={onChoice} lists={kinds.includes('lists') ? lists : undefined} />
      <div className="picker-top">
        {kinds.length > 1 && (
          <Tabs.List className="picker-tabs" aria-label={t('picker.tabs')}>
            {kinds.map((kind) => (
              <Tabs.Tab key={kind} value={kind} className="picker-tab">
                {t(names[kind])}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        )}
        <SearchField
          className="picker-search"
          label={t(searches[tab])}
          value={typed}
          onValue={setTyped}
          autoFocus={first}
          onKeyDown={(event) => intoPanel(event, panel.current)}
        />
      </div>
      <Tabs.Panel ref={panel} value={tab} className="picker-panel" tabIndex={-1}>
        <Panel {...{ tab, typed, choice, closed, lists, press }} mayWhole={kinds.includes('units')} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}

const names = {
  units: 'picker.units',
  positions: 'picker.positions',
  persons: 'picker.persons',
  lists: 'picker.lists',
} as const;

const searches = {
  units: 'picker.searchUnits',
  positions: 'picker.searchPositions',
  persons: 'picker.searchPersons',
  lists: 'picker.searchLists',
} as const;

interface PanelProps {
  readonly tab: Kind;
  readonly typed: string;
  readonly choice: Choice;
  readonly closed: ReadonlyMap<number, string>;
  readonly lists: ReturnType<typeof useLists>;
  readonly press: (chip: Chip) => void;
  readonly mayWhole: boolean;
}

function Panel({ tab, typed, choice, closed, lists, press, mayWhole }: PanelProps) {
  const chosen = useMemo(() => new Set(idsOf(choice, tab)), [choice, tab]);
  switch (tab) {
    case 'units':
      return <Units typed={typed} chosen={chosen} onPress={(unit) => press(unitChip(unit))} />;
    case 'positions':
      return <Positions typed={typed} chosen={chosen} onPress={(position) => press(positionChip(position))} />;
    case 'lists':
      return <Lists typed={typed} chosen={chosen} lists={lists} onPress={(list) => press(listChip(list))} />;
    case 'persons':
      return (
        <Persons
          typed={typed}
          gathers
          chosen={chosen}
          closed={closed}
          onPress={(card) => press(personChip(card))}
          {...(mayWhole && {
            whole: {
              taken: (unit: number) => has(choice, 'units', unit),
              onPress: (page) => press(unitChip(page.unit)),
            },
          })}
        />
      );
    default:
      return tab satisfies never;
  }
}

/** From the search field the arrow leads into what was found, and Enter takes the line that is marked there. */
export function intoPanel(event: KeyboardEvent, panel: HTMLElement | null): void {
  if (event.nativeEvent.isComposing || !panel) return;
  if (event.key === 'ArrowDown') panel.querySelector<HTMLElement>('[role="listbox"], [role="tree"], .option')?.focus();
  else if (event.key === 'Enter') panel.querySelector<HTMLElement>('[role="option"][data-active]')?.click();
  else return;
  event.preventDefault();
}
