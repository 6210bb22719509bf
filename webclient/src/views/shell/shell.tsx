import './shell.css';
import { MessagesSquare } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { laterWords } from '../../i18n/words';
import { useAskAdministered } from '../administration/administered';
import { dropSlips } from '../codes/sheaf';
import { forgetIntents } from '../composer/intent';
import { forgetBook } from '../contacts/book';
import { ConversationPage } from '../conversation/conversation-page';
import { Empty } from '../parts/empty';
import { forgetPlaces } from '../parts/kept-place';
import { lazily, lazySheet } from '../parts/lazily';
import { ConversationList } from '../sidebar/conversation-list';
import { useTouring } from '../tour/touring';
import { ConnectionLine } from './connection-line';
import { Over } from './over';
import { close } from './opened';
import { isInner, placeOf, type Place } from './place';
import { Rail } from './rail';
import { useSheetAddress } from './sheet-address';
import { useKeys } from './use-keys';
import { useLately } from './use-lately';
import { useTabTitle } from './use-tab-title';
import { useWay } from './way';

/** The frame: rail, list, the thing itself. On a phone one of them at a time. */
export function Shell() {
  const place = placeOf(useLocation().pathname);
  useWay();
  useSheetAddress();
  useKeys();
  useEffect(() => leave, []);
  useEffect(fetchAhead, []);
  useTabTitle(place);
  const touring = useTouring((state) => state.touring);
  useLately();
  useAskAdministered();
  return (
    <div className="shell" data-inner={isInner(place) || undefined}>
      <Rail at={place.at} />
      <div className="shell-place">
        <Here place={place} />
      </div>
      <Ringing />
      <HandoverNotice />
      <Over />
      {touring && <Tour />}
    </div>
  );
}

/** What calls attention can wait until the page stands. */
const Ringing = lazySheet(() => import('../ringing/ringing').then((file) => file.Ringing));
const HandoverNotice = lazySheet(() => import('../handover/handover-notice').then((file) => file.HandoverNotice));

/** Not where one begins the day: fetched when somebody first goes there. */
const DirectoryPage = lazily(() => import('../directory/directory-page').then((file) => file.DirectoryPage));
const ContactsPage = lazily(() => import('../contacts/contacts-page').then((file) => file.ContactsPage));

const TodoPage = lazily(() => import('../todo/todo-page').then((file) => file.TodoPage));

/** For leaders and their secretaries alone. */
const LeaderPage = lazily(() => import('../leader/leader-page').then((file) => file.LeaderPage));

const CirclesPage = lazily(() => import('../circles/circles-page').then((file) => file.CirclesPage));

const GalleryPage = lazily(() => import('../cards/gallery/gallery-page').then((file) => file.GalleryPage));
const HelpPage = lazily(() => import('../help/help-page').then((file) => file.HelpPage));

const Tour = lazySheet(() => import('../tour/tour').then((file) => file.Tour));

const DesignPage = lazily(() => import('../design/design-page').then((file) => file.DesignPage));

/** Few need it, and it is large: fetched when somebody first goes there. */
const AdministrationPage = lazily(() =>
  import('../administration/administration-page').then((file) => file.AdministrationPage),
);

function Here({ place }: { readonly place: Place }) {
  switch (place.at) {
    case 'contacts':
      return <ContactsPage contact={place.contact} />;
    case 'directory':
      return <DirectoryPage unit={place.unit} person={place.person} />;
    case 'todo':
      return <TodoPage place={place} />;
    case 'leader':
      return <LeaderPage place={place} />;
    case 'circles':
      return <CirclesPage />;
    case 'gallery':
      return <GalleryPage />;
    case 'help':
      return <HelpPage area={place.area} />;
    case 'design':
      return <DesignPage />;
    case 'administration':
      return <AdministrationPage place={place} />;
    case 'messages':
      return (
        <>
          <ConversationList chosen={place.conversation} />
          {place.conversation === undefined ? (
            <NothingChosen />
          ) : (
            <ConversationPage
              key={place.conversation}
              conversation={place.conversation}
              side={place.side}
              topic={place.topic}
              nr={place.nr}
            />
          )}
        </>
      );
    default:
      return place satisfies never;
  }
}

/** What nearly everybody opens sooner or later comes while nothing else is going on. */
function fetchAhead(): void {
  if (!('requestIdleCallback' in window)) return;
  window.requestIdleCallback(() => {
    void Promise.allSettled([import('../parts/menu-popup'), import('./jump-sheet'), laterWords()]);
  });
}

/** Whoever comes next finds nothing of me. */
function leave(): void {
  forgetIntents();
  dropSlips();
  forgetBook();
  forgetPlaces();
  close();
}

function NothingChosen() {
  const { t } = useTranslation();
  return (
    <main className="conversation">
      <ConnectionLine />
      <Empty icon={MessagesSquare} title={t('empty.title')} hint={t('empty.hint')} />
    </main>
  );
}
