import './readers-sheet.css';
import { Tabs } from '@base-ui/react/tabs';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VList } from 'virtua';
import type { Readers } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';
import { PersonLine } from '../directory/person-line';
import { Sheet } from '../parts/dialog';
import { told } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { byUnit, type Side } from './readers-by-unit';
import { hideReaders, useReadersOpened } from './readers-opened';

/** 阅读情况: who has read a message and who has not, by unit and person. */
export function ReadersSheet() {
  const { t } = useTranslation();
  const shown = useReadersOpened((state) => state.shown);
  useEffect(() => hideReaders, []);
  return (
    <Sheet open={shown !== undefined} title={t('message.readersTitle')} onClose={hideReaders}>
      {shown && <ReadersOf key={`${shown.conversation}/${shown.nr}`} {...shown} />}
    </Sheet>
  );
}

function ReadersOf({ conversation, nr }: { readonly conversation: number; readonly nr: number }) {
  const actions = useActions();
  const [readers, setReaders] = useState<Readers>();
  useEffect(() => {
    let here = true;
    async function ask() {
      const outcome = await told(undefined, actions.whoRead(conversation, nr));
      if (!here) return;
      if (!outcome.ok) {
        hideReaders();
        return;
      }
      setReaders(outcome.value);
      actions.needPersons([...outcome.value.read, ...outcome.value.unread]);
    }
    void ask();
    return () => {
      here = false;
    };
  }, [conversation, nr, actions]);
  return <div className="readers">{readers ? <BothSides readers={readers} /> : <RowSkeletons count={4} />}</div>;
}

const SIDES = ['unread', 'read'] as const;
const WORDS = {
  unread: { title: 'message.readersUnread', empty: 'message.readersEverybody', ofAll: 'deeds.unreadOf' },
  read: { title: 'message.readersRead', empty: 'message.readersNone', ofAll: 'deeds.readOf' },
} as const;

function BothSides({ readers }: { readonly readers: Readers }) {
  const { t } = useTranslation();
  return (
    <Tabs.Root className="readers-sides" defaultValue={readers.unread.length > 0 ? 'unread' : 'read'}>
      <Tabs.List className="readers-tabs" aria-label={t('message.readersTitle')}>
        {SIDES.map((side) => (
          <Tabs.Tab key={side} value={side} className="readers-tab">
            {t(WORDS[side].title, { count: readers[side].length })}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {SIDES.map((side) => (
        <Tabs.Panel key={side} value={side} className="readers-panel" tabIndex={-1}>
          <OneSide readers={readers} side={side} />
        </Tabs.Panel>
      ))}
      {readers.later.length > 0 && <p className="readers-later">{t('deeds.later', { count: readers.later.length })}</p>}
    </Tabs.Root>
  );
}

function OneSide({ readers, side }: { readonly readers: Readers; readonly side: Side }) {
  const { t } = useTranslation();
  const people = useKnown((state) => state.people);
  const units = useMemo(() => byUnit(readers, side, people), [readers, side, people]);
  if (readers[side].length === 0) return <p className="readers-empty">{t(WORDS[side].empty)}</p>;
  if (units.length === 0) return <RowSkeletons count={4} />;
  return (
    <VList className="readers-list scroll" tabIndex={0}>
      {units.flatMap(({ unit, persons, all }) => [
        <h3 key={`unit ${unit}`} className="readers-unit">
          <span className="cut">{unit || t('deeds.noUnit')}</span>
          <span className="readers-count">{t(WORDS[side].ofAll, { count: persons.length, all })}</span>
        </h3>,
        ...persons.map((card) => (
          <div key={card.person} className="readers-person">
            <PersonLine card={card} />
          </div>
        )),
      ])}
    </VList>
  );
}
