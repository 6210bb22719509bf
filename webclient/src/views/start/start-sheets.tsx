import './start-sheets.css';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PersonCard } from '../../protocol/generated';
import { useActions, useKnown, useStateNow } from '../client/client';
import { useRoster } from '../client/roster';
import { useTitle } from '../client/titles';
import { useTalk } from '../directory/use-talk';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { SwitchLine, TextField } from '../parts/field';
import { told } from '../parts/refusal';
import { close } from '../shell/opened';
import { pathOf } from '../shell/place';
import { ChosenChips } from './chosen-chips';
import { PersonPicker } from './person-picker';

/** 发起单聊: one press on a person opens the talk. */
export function DirectSheet() {
  const { t } = useTranslation();
  const talk = useTalk();
  const closed = useMyself();
  const choose = (card: PersonCard) => void talk(card.person).then((went) => went && close());
  return (
    <Sheet open wide title={t('start.direct')} onClose={close}>
      <PersonPicker gathers={false} chosen={new Set()} closed={closed} onPress={choose} />
    </Sheet>
  );
}

/** 创建群聊: people, a name, what newcomers may see. */
export function GroupSheet({ persons }: { readonly persons: readonly number[] }) {
  const { t } = useTranslation();
  const actions = useActions();
  const navigate = useNavigate();
  const gathering = useGathering(persons);
  const closed = useMyself();
  const [title, setTitle] = useState('');
  const [history, setHistory] = useState(true);
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);

  async function create() {
    setTried(true);
    if (title.trim() === '' || gathering.chosen.length === 0) return;
    setWorking(true);
    const outcome = await told(undefined, actions.createGroup(title.trim(), gathering.ids, history));
    setWorking(false);
    if (!outcome.ok) return;
    close();
    await navigate(pathOf({ at: 'messages', conversation: outcome.value }));
  }

  const nobody = tried && gathering.chosen.length === 0;
  return (
    <Sheet
      open
      wide
      title={t('start.group')}
      onClose={close}
      foot={
        <>
          <span className="start-count" data-wrong={nobody || undefined} role="status">
            {nobody ? t('start.personsMissing') : t('start.chosen', { count: gathering.chosen.length })}
          </span>
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button look="primary" disabled={working} onClick={() => void create()}>
            {t('start.create')}
          </Button>
        </>
      }
    >
      <div className="start-name">
        <TextField
          label={t('start.title')}
          placeholder={t('start.titleHint')}
          value={title}
          onValue={setTitle}
          maxLength={60}
          autoFocus
          error={tried && title.trim() === '' ? t('start.titleMissing') : undefined}
        />
        <SwitchLine label={t('start.history')} checked={history} onChange={setHistory} />
      </div>
      <ChosenChips chosen={gathering.chosen} onDrop={gathering.press} />
      <PersonPicker gathers first={false} chosen={new Set(gathering.ids)} closed={closed} onPress={gathering.press} />
    </Sheet>
  );
}

/** 添加成员 to a group that is there. */
export function AddSheet({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  const actions = useActions();
  const title = useTitle(conversation);
  const { members } = useRoster(conversation, true);
  const gathering = useGathering([]);
  const closed = useMemo(() => new Map(members.map(({ card }) => [card.person, t('start.already')])), [members, t]);

  async function add() {
    const outcome = await told('members', actions.addMembers(conversation, gathering.ids));
    if (outcome.ok) close();
  }

  return (
    <Sheet
      open
      wide
      title={t('members.addTo', { title })}
      onClose={close}
      foot={
        <>
          <span className="start-count">{t('start.chosen', { count: gathering.chosen.length })}</span>
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button look="primary" disabled={gathering.chosen.length === 0} onClick={() => void add()}>
            {t('start.add')}
          </Button>
        </>
      }
    >
      <ChosenChips chosen={gathering.chosen} onDrop={gathering.press} />
      <PersonPicker gathers chosen={new Set(gathering.ids)} closed={closed} onPress={gathering.press} />
    </Sheet>
  );
}

function useMyself(): ReadonlyMap<number, string> {
  const { t } = useTranslation();
  const me = useKnown((state) => state.me?.person ?? 0);
  return useMemo(() => new Map([[me, t('start.me')]]), [me, t]);
}

/** Who is chosen so far, in the order of choosing; a second press lets go. */
function useGathering(first: readonly number[]) {
  const state = useStateNow();
  const [chosen, setChosen] = useState<readonly PersonCard[]>(() =>
    first.map((person) => state().people.get(person)).filter((card): card is PersonCard => card !== undefined),
  );
  const ids = useMemo(() => chosen.map((card) => card.person), [chosen]);
  const press = (card: PersonCard) =>
    setChosen((now) =>
      now.some((one) => one.person === card.person) ? now.filter((one) => one.person !== card.person) : [...now, card],
    );
  return { chosen, ids, press };
}
