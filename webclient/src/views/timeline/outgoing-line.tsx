import { CircleAlert, Clock3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Outgoing } from '../../store/outgoing';
import { useSpot } from '../topics/here';
import { useActions } from '../client/client';
import { useMe } from '../client/people';
import { intend } from '../composer/intent';
import { MessageFiles } from '../files/message-files';
import { Avatar } from '../parts/avatar';
import { classes } from '../parts/classes';
import { Hint } from '../parts/button';
import { ActMenu } from '../parts/menu';
import { refusalWords } from '../parts/refusal';
import { Body } from './body';
import { useDrawnSource } from './drawn-source';
import { QuoteBlock } from './quote-block';
import type { OutgoingLine } from './rows';

/** A message of mine on its way: drawn like any other, with what became of it. */
export function OutgoingRow({ line }: { readonly line: OutgoingLine }) {
  const me = useMe();
  const { outgoing } = line;
  const nodes = useDrawnSource(outgoing.text);
  return (
    <article className={classes('message', 'message-mine', line.first && 'message-first')} aria-busy="true">
      <div className="message-face">{line.first && <Avatar id={me.person} name={me.name} />}</div>
      <div className="message-column">
        {line.first && <h2 className="unseen">{me.name}</h2>}
        <div className="message-line">
          <div className="bubble">
            {outgoing.quote && (
              <QuoteBlock conversation={outgoing.conversation} from={undefined} quote={outgoing.quote} />
            )}
            {nodes.length > 0 && <Body nodes={nodes} me={me.person} />}
            {outgoing.files.length > 0 && <MessageFiles files={outgoing.files} />}
          </div>
          <div className="message-beside">
            {outgoing.sending === 'refused' ? (
              <Refused outgoing={outgoing} />
            ) : (
              <OnItsWay queued={outgoing.sending === 'queued'} />
            )}
          </div>
        </div>
      </div>
    </article>
  );
}

function OnItsWay({ queued }: { readonly queued: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="sign sign-waiting">
      <Clock3 aria-hidden="true" />
      {t(queued ? 'message.queued' : 'message.sending')}
    </span>
  );
}

function Refused({ outgoing }: { readonly outgoing: Outgoing }) {
  const { t } = useTranslation();
  const actions = useActions();
  const { conversation, client_id } = outgoing;
  const spot = useSpot(conversation);
  const why = outgoing.refusal ? refusalWords(outgoing.refusal, 'post', t) : t('message.failed');

  function giveUp(keepWords: boolean) {
    const source = actions.discard(conversation, client_id);
    if (keepWords && source !== null) intend(spot, { to: 'write', source });
  }

  return (
    <Hint words={why}>
      <span role="alert" aria-label={why}>
        <ActMenu
          side="top"
          acts={[
            { key: 'retry', words: t('act.retry'), act: () => actions.retry(conversation, client_id) },
            { key: 'write', words: t('timeline.writeAgain'), act: () => giveUp(true) },
            { key: 'discard', words: t('act.discard'), danger: true, act: () => giveUp(false) },
          ]}
          trigger={
            <button type="button" className="sign sign-failed">
              <CircleAlert aria-hidden="true" />
              {t('message.failed')}
            </button>
          }
        />
      </span>
    </Hint>
  );
}
