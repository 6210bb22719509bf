import './start-sheets.css';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PersonCard } from '../../protocol/generated';
import { useRoster } from '../client/roster';
import { useTitle } from '../client/titles';
import { useTalk } from '../directory/use-talk';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { SwitchLine, TextField } from '../parts/field';
import { OrgPicker } from '../picker/org-picker';
import { close } from '../shell/opened';
import { pathOf } from '../shell/place';
import { useAddMembers, useCreateGroup, useGathering, useMyself } from './gathering';
import { PersonPicker } from './person-picker';

const KINDS = ['persons', 'units', 'positions', 'lists'] as const;
const NOBODY: ReadonlySet<number> = new Set();

/** 发起单聊: one press on a person opens the talk. */
export function DirectSheet() {
  const { t } = useTranslation();
  const talk = useTalk();
  const closed = useMyself();
  const choose = (card: PersonCard) => void talk(card.person).then((went) => went && close());
  return (
    <Sheet open wide title={t('start.direct')} onClose={close}>
      <PersonPicker gathers={false} chosen={NOBODY} closed={closed} onPress={choose} />
    </Sheet>
  );
}

/** 创建群聊: people, a name, what newcomers may see. */
export function GroupSheet({ persons }: { readonly persons: readonly number[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useCreateGroup();
  const { choice, setChoice, reach } = useGathering(persons);
  const closed = useMyself();
  const [title, setTitle] = useState('');
  const [history, setHistory] = useState(true);
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);

  async function begin() {
    setTried(true);
    if (title.trim() === '' || choice.size === 0) return;
    setWorking(true);
    const made = await create(title.trim(), choice, history);
    setWorking(false);
    if (made === undefined) return;
    close();
    await navigate(pathOf({ at: 'messages', conversation: made }));
  }

  return (
    <Sheet
      open
      wide
      title={t('start.group')}
      onClose={close}
      foot={
        <>
          <Count reach={reach} missing={tried && choice.size === 0} />
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button look="primary" disabled={working} onClick={() => void begin()}>
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
      <OrgPicker kinds={KINDS} choice={choice} onChoice={setChoice} closed={closed} first={false} />
    </Sheet>
  );
}

/** 添加成员 to a group that is there. */
export function AddSheet({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  const title = useTitle(conversation);
  const add = useAddMembers(conversation);
  const { members } = useRoster(conversation, true);
  const { choice, setChoice, reach } = useGathering([]);
  const [working, setWorking] = useState(false);
  const closed = useMemo(() => new Map(members.map(({ card }) => [card.person, t('start.already')])), [members, t]);

  async function bring() {
    setWorking(true);
    const done = await add(choice);
    setWorking(false);
    if (done) close();
  }

  return (
    <Sheet
      open
      wide
      title={t('members.addTo', { title })}
      onClose={close}
      foot={
        <>
          <Count reach={reach} />
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button look="primary" disabled={working || choice.size === 0} onClick={() => void bring()}>
            {t('start.add')}
          </Button>
        </>
      }
    >
      <OrgPicker kinds={KINDS} choice={choice} onChoice={setChoice} closed={closed} />
    </Sheet>
  );
}

interface CountProps {
  readonly reach: ReturnType<typeof useGathering>['reach'];
  /** Nobody was chosen, and somebody must be. */
  readonly missing?: boolean;
}

/** How many the choice reaches, while it is made. */
function Count({ reach: { people, leftOut }, missing = false }: CountProps) {
  const { t } = useTranslation();
  const counted = people === undefined ? t('picker.counting') : t('start.chosen', { count: people });
  return (
    <span className="start-count" data-wrong={missing || undefined} role="status">
      {missing ? t('start.personsMissing') : counted}
      {leftOut > 0 && <small>{t('picker.leftOut', { count: leftOut })}</small>}
    </span>
  );
}
