import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mayEdit, mayPost } from '../../store/select';
import type { Line } from '../../store/line';
import { useActions, useKnown, useStateNow } from '../client/client';
import { usePerson } from '../client/people';
import { useRoster } from '../client/roster';
import { useTitle } from '../client/titles';
import { AttachedList } from '../files/attached-list';
import { carried, takeAttached, useAttached } from '../files/attaching';
import { useAttach } from '../files/use-drop';
import { lazySheet } from '../parts/lazily';
import { told } from '../parts/refusal';
import { Composer } from './composer';
import { intend } from './intent';
import { lengthOf } from './length';
import { MakeMenu } from './make-menu';
import { queryAt, sourceOf } from './mentions';
import { useWriting } from './use-writing';
import { VoiceSwitch } from './voice-switch';

const CollectOffer = lazySheet(() => import('../collections/collect-offer').then((file) => file.CollectOffer));
const SpeakButton = lazySheet(() => import('../voice/speak-button').then((file) => file.SpeakButton));

/** The writing field of one conversation, or why there is none. */
export function ConversationComposer({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  if (line.frozen) return <p className="composer-closed">{t('circles.frozen')}</p>;
  return mayPost(line) ? <Writable line={line} /> : <p className="composer-closed">{t('composer.readOnly')}</p>;
}

function Writable({ line }: { readonly line: Line }) {
  const { conversation } = line;
  const actions = useActions();
  const state = useStateNow();
  const { writing, caret, about, quote, write, clear } = useWriting(conversation);
  const limit = useKnown((known) => known.limits.message_length);
  const people = usePeopleToCall(line, queryAt(writing.text, caret) !== undefined);
  const name = useTitle(conversation);
  const carries = carried(useAttached(conversation));
  const add = useAttach(conversation);

  async function send() {
    const source = sourceOf(writing).trim();
    if (lengthOf(writing) > limit) return;
    if (about?.to === 'edit') await change(about.message.nr, source);
    else if (carries === 'files' || (carries === 'nothing' && source !== '')) say(source);
  }

  async function change(nr: number, source: string) {
    if (source === '') return;
    const outcome = await told('edit', actions.edit(conversation, nr, source));
    if (outcome.ok) intend(conversation, undefined);
  }

  function say(source: string) {
    actions.post(conversation, source, quote, takeAttached(conversation));
    clear();
    intend(conversation, undefined);
  }

  function editLast() {
    const messages = state().timelines.get(conversation)?.messages ?? [];
    const message = messages.findLast((one) => mayEdit(state(), one, Date.now()));
    if (message) intend(conversation, { to: 'edit', message });
  }

  return (
    <Composer
      name={name}
      writing={writing}
      caret={caret}
      people={people}
      mayCallAll={line.kind !== 'direct' && line.role !== 'member'}
      limit={limit}
      about={about}
      attached={
        <>
          {about?.to !== 'edit' && mayAsk(writing.text) && (
            <CollectOffer conversation={conversation} text={writing.text.slice(0, READ)} />
          )}
          <AttachedList conversation={conversation} />
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
      onDropAbout={() => intend(conversation, undefined)}
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
