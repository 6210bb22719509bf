import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mayEdit, mayPost } from '../../store/select';
import type { Line } from '../../store/line';
import { useActions, useKnown, useStateNow } from '../client/client';
import { usePerson } from '../client/people';
import { useRoster } from '../client/roster';
import { AttachedList } from '../files/attached-list';
import { carried, takeAttached, useAttached } from '../files/attaching';
import { useAttach } from '../files/use-drop';
import { lazySheet } from '../parts/lazily';
import { told } from '../parts/refusal';
import { Composer } from './composer';
import { TopicHere, useSpot } from '../topics/here';
import { useInto, useTopicOf } from '../topics/use-into';
import { intend } from './intent';
import { lengthOf } from './length';
import { MakeMenu } from './make-menu';
import { commandAt, queryAt, sourceOf } from './mentions';
import { useCommands } from './use-commands';
import { useWriting } from './use-writing';
import { VoiceSwitch } from './voice-switch';

const CollectOffer = lazySheet(() => import('../collections/collect-offer').then((file) => file.CollectOffer));
const SpeakButton = lazySheet(() => import('../voice/speak-button').then((file) => file.SpeakButton));

/** The writing field of one conversation, or why there is none. */
export function ConversationComposer({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const closed = useTopicOf(line, useContext(TopicHere))?.closed === true;
  if (line.frozen) return <p className="composer-closed">{t('circles.frozen')}</p>;
  if (closed) return <p className="composer-closed">{t('topics.isClosed')}</p>;
  return mayPost(line) ? <Writable line={line} /> : <p className="composer-closed">{t('composer.readOnly')}</p>;
}

function Writable({ line }: { readonly line: Line }) {
  const { conversation } = line;
  const actions = useActions();
  const state = useStateNow();
  const spot = useSpot(conversation);
  const { writing, caret, about, quote, write, clear } = useWriting(spot);
  const { into, name, elsewhere } = useInto(line, about);
  const limit = useKnown((known) => known.limits.message_length);
  const people = usePeopleToCall(line, queryAt(writing.text, caret) !== undefined);
  const commands = useCommands(line, commandAt(writing.text, caret) !== undefined);
  const carries = carried(useAttached(spot));
  const add = useAttach(spot);

  async function send() {
    const source = sourceOf(writing).trim();
    if (lengthOf(writing) > limit) return;
    if (about?.to === 'edit') await change(about.message.nr, source);
    else if (carries === 'files' || (carries === 'nothing' && source !== '')) say(source);
  }

  async function change(nr: number, source: string) {
    if (source === '') return;
    const outcome = await told('edit', actions.edit(conversation, nr, source));
    if (outcome.ok) intend(spot, undefined);
  }

  function say(source: string) {
    actions.post(spot, source, quote, takeAttached(spot), into);
    clear();
    intend(spot, undefined);
  }

  function editLast() {
    const messages = state().timelines.get(spot)?.messages ?? [];
    const message = messages.findLast((one) => mayEdit(state(), one, Date.now()));
    if (message) intend(spot, { to: 'edit', message });
  }

  return (
    <Composer
      name={name}
      writing={writing}
      caret={caret}
      people={people}
      commands={commands}
      mayCallAll={line.kind !== 'direct' && line.role !== 'member'}
      limit={limit}
      about={about}
      attached={
        <>
          {about?.to !== 'edit' && mayAsk(writing.text) && (
            <CollectOffer conversation={conversation} text={writing.text.slice(0, READ)} />
          )}
          {elsewhere && <p className="topic-target">{elsewhere}</p>}
          <AttachedList spot={spot} />
        </>
      }
      carries={carries}
      onFiles={add}
      onWriting={write}
      making={<MakeMenu conversation={conversation} />}
      voice={
        <>
          <VoiceSwitch />
          {carries === 'nothing' && about === undefined && (
            <SpeakButton key={conversation} conversation={conversation} />
          )}
        </>
      }
      onSend={() => void send()}
      onDropAbout={() => intend(spot, undefined)}
      onEditLast={editLast}
    />
  );
}

const READ = 2_000;

/** Whether it might ask many for something; the server reads what does. */
function mayAsk(text: string): boolean {
  return /[报交填]|提供|反馈/.test(text) && /[请@各]|大家|务必|全体/.test(text);
}

/** The other members; all pages of them once somebody is being called. */
function usePeopleToCall(line: Line, calling: boolean) {
  const me = useKnown((state) => state.me?.person);
  const peer = usePerson(line.peer);
  const { members } = useRoster(line.conversation, line.kind !== 'direct' && calling);
  return useMemo(() => {
    const cards = peer ? [peer] : members.map((member) => member.card);
    return cards.filter((card) => card.person !== me);
  }, [peer, members, me]);
}
