import './shell.css';
import { MessagesSquare } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { forgetIntents } from '../composer/intent';
import { ConversationPage } from '../conversation/conversation-page';
import { DirectoryPage } from '../directory/directory-page';
import { Empty } from '../parts/empty';
import { ConversationList } from '../sidebar/conversation-list';
import { ConnectionLine } from './connection-line';
import { Over } from './over';
import { close } from './opened';
import { placeOf } from './place';
import { Rail } from './rail';
import { useKeys } from './use-keys';
import { useTabTitle } from './use-tab-title';

/** The frame: rail, list, the thing itself. On a phone one of them at a time. */
export function Shell() {
  const place = placeOf(useLocation().pathname);
  useKeys();
  useEffect(() => leave, []);
  useTabTitle(place);
  const inner = place.at === 'messages' ? place.conversation !== undefined : place.unit !== undefined;
  return (
    <div className="shell" data-inner={inner || undefined}>
      <Rail at={place.at} />
      <div className="shell-place">
        {place.at === 'directory' ? (
          <DirectoryPage unit={place.unit} />
        ) : (
          <>
            <ConversationList chosen={place.conversation} />
            {place.conversation === undefined ? (
              <NothingChosen />
            ) : (
              <ConversationPage key={place.conversation} conversation={place.conversation} nr={place.nr} />
            )}
          </>
        )}
      </div>
      <Over />
    </div>
  );
}

/** Whoever comes next finds nothing of me. */
function leave(): void {
  forgetIntents();
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
