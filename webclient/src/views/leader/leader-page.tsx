import './leader.css';
import { Stamp } from 'lucide-react';
import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions, useKnown } from '../client/client';
import { ItemPage } from '../item/item-page';
import { Empty } from '../parts/empty';
import { ConnectionLine } from '../shell/connection-line';
import { pathOf, type LeaderPlace } from '../shell/place';
import { askAs, useAsking } from './asking';
import { LedgerList } from './ledger-list';
import { renewLedger } from './use-ledger';

/** 批示: how what the leader wanted stands; beside it the item that was chosen. */
export function LeaderPage({ place: { item } }: { readonly place: LeaderPlace }) {
  const me = useKnown((state) => state.me?.person ?? 0);
  const looked = useAsking((asking) => asking.person);
  useLayoutEffect(() => askAs(me), [me]);
  if (looked !== me) return null;
  return (
    <>
      <LedgerList chosen={item} />
      {item === undefined ? <Nothing /> : <Chosen key={item} item={item} />}
    </>
  );
}

/** What is open here has been looked at. */
function Chosen({ item }: { readonly item: number }) {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const told = useKnown((state) => state.todo.told.get(item)?.nr ?? 0);
  useEffect(() => {
    if (live) void actions.ask({ do: 'item.look', items: [item] }).then(() => renewLedger(actions));
  }, [item, told, live, actions]);
  return <ItemPage item={item} back={pathOf({ at: 'leader' })} />;
}

function Nothing() {
  const { t } = useTranslation();
  return (
    <main className="conversation">
      <ConnectionLine />
      <Empty icon={Stamp} title={t('leader.choose')} hint={t('leader.chooseHint')} />
    </main>
  );
}
