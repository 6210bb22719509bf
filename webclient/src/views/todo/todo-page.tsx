import './todo-page.css';
import { ListChecks } from 'lucide-react';
import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useKnown } from '../client/client';
import { ItemPage } from '../item/item-page';
import { TrailPage } from '../item/trail-page';
import { Empty } from '../parts/empty';
import { ConnectionLine } from '../shell/connection-line';
import type { TodoPlace } from '../shell/place';
import { lookAs, lookFor, useLooking } from './looking';
import { TodoList } from './todo-list';

/** 待办中心: the lists, and beside them the item that was chosen. */
export function TodoPage({ place }: { readonly place: TodoPlace }) {
  const me = useKnown((state) => state.me?.person ?? 0);
  const looked = useLooking((looking) => looking.person);
  useLayoutEffect(() => lookAs(me), [me]);
  return looked === me ? <Looked place={place} /> : null;
}

function Looked({ place }: { readonly place: TodoPlace }) {
  const left = useLooking((looking) => looking.tab);
  const tab = place.item === undefined ? (place.tab ?? 'do') : left;
  useEffect(() => {
    if (tab !== left) lookFor({ tab, light: null });
  }, [tab, left]);
  return (
    <>
      <TodoList key={tab} tab={tab} chosen={place.item} />
      <Chosen place={place} />
    </>
  );
}

function Chosen({ place: { item, trail } }: { readonly place: TodoPlace }) {
  const { t } = useTranslation();
  if (item === undefined)
    return (
      <main className="conversation">
        <ConnectionLine />
        <Empty icon={ListChecks} title={t('todo.choose')} hint={t('todo.chooseHint')} />
      </main>
    );
  return trail === true ? <TrailPage key={item} item={item} /> : <ItemPage key={item} item={item} />;
}
