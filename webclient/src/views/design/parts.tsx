import { Copy, MessagesSquare, PanelRight, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonLine } from '../directory/person-line';
import { Avatar } from '../parts/avatar';
import { Badge } from '../parts/badge';
import { Button, Hint, IconButton } from '../parts/button';
import { Ask, Sheet } from '../parts/dialog';
import { Empty, Failed } from '../parts/empty';
import { Choice, SearchField, SwitchLine, TextField } from '../parts/field';
import { Mark } from '../parts/mark';
import { ActMenu } from '../parts/menu';
import { RowSkeletons } from '../parts/skeleton';
import { Tabs } from '../parts/tabs';
import { say } from '../parts/toast';
import { ConversationRow } from '../sidebar/row';

/** One of everything. */
export function Parts({ theme }: { readonly theme: 'light' | 'dark' }) {
  const { t } = useTranslation();
  return (
    <>
      <Part title={t('design.type')}>
        <p className="design-page-type">{t('design.group')}</p>
        <p className="design-title-type">{t('design.unit')}</p>
        <p>{t('design.excerpt')}</p>
        <p className="design-meta-type">{t('design.post')} · 2026-11-23 09:05</p>
      </Part>
      <Part title={t('design.buttons')}>
        <Buttons />
      </Part>
      <Part title={t('design.fields')}>
        <Fields theme={theme} />
      </Part>
      <Part title={t('design.opens')}>
        <Opening />
      </Part>
      <Part title={t('design.signs')}>
        <Signs theme={theme} />
      </Part>
      <Part title={t('design.rows')}>
        <Rows />
      </Part>
      <Part title={t('design.states')}>
        <div className="design-states">
          <Empty icon={MessagesSquare} title={t('design.empty')} hint={t('design.emptyHint')}>
            <Button look="primary">{t('design.primary')}</Button>
          </Empty>
          <RowSkeletons count={3} />
          <Failed words={t('design.failed')}>
            <Button>{t('act.retry')}</Button>
          </Failed>
        </div>
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

function Buttons() {
  const { t } = useTranslation();
  return (
    <div className="design-flow">
      <Button look="primary">{t('design.primary')}</Button>
      <Button>{t('design.plain')}</Button>
      <Button look="danger">{t('design.danger')}</Button>
      <Button look="quiet">{t('design.quiet')}</Button>
      <Button look="primary" large>
        {t('design.large')}
      </Button>
      <Button disabled>{t('design.closed')}</Button>
      <IconButton label={t('design.tooltip')}>
        <PanelRight aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function Fields({ theme }: { readonly theme: string }) {
  const { t } = useTranslation();
  const [name, setName] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const [search, setSearch] = useState('');
  const [muted, setMuted] = useState(true);
  const [choice, setChoice] = useState<'light' | 'dark' | 'system'>('system');
  return (
    <div className="design-stack">
      <TextField label={t('design.name')} value={name ?? t('design.nameValue')} onValue={setName} />
      <TextField
        label={t('design.wrong')}
        value={wrong ?? t('design.wrongValue')}
        onValue={setWrong}
        error={t('design.mistake')}
      />
      <SearchField label={t('design.search')} value={search} onValue={setSearch} />
      <SwitchLine label={t('design.mute')} hint={t('design.muteHint')} checked={muted} onChange={setMuted} />
      <Choice
        label={t('design.choice')}
        name={`design ${theme}`}
        value={choice}
        options={(['light', 'dark', 'system'] as const).map((one) => [one, t(`settings.themes.${one}`)])}
        onChange={setChoice}
      />
    </div>
  );
}

function Opening() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<'sheet' | 'ask'>();
  const close = () => setOpened(undefined);
  return (
    <div className="design-flow">
      <ActMenu
        trigger={<Button>{t('design.menu')}</Button>}
        acts={[
          { key: 'copy', words: t('design.copy'), icon: Copy, act: close },
          { key: 'recall', words: t('design.recall'), icon: Undo2, danger: true, act: close },
        ]}
      />
      <Button onClick={() => setOpened('sheet')}>{t('design.sheet')}</Button>
      <Button onClick={() => setOpened('ask')}>{t('design.ask')}</Button>
      <Hint words={t('design.tooltip')}>
        <Button onClick={() => say(t('design.toastWords'))}>{t('design.toast')}</Button>
      </Hint>
      <Sheet
        open={opened === 'sheet'}
        title={t('design.sheet')}
        onClose={close}
        foot={<Button look="primary">{t('act.save')}</Button>}
      >
        <p className="sheet-words">{t('design.sheetWords')}</p>
      </Sheet>
      <Ask
        open={opened === 'ask'}
        title={t('design.danger')}
        words={t('design.askWords')}
        act={t('design.danger')}
        danger
        onAct={close}
        onClose={close}
      />
    </div>
  );
}

function Signs({ theme }: { readonly theme: 'light' | 'dark' }) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<'all' | 'open' | 'done'>('all');
  return (
    <div className="design-stack">
      <div className="design-flow">
        {(['xs', 's', 'm', 'list', 'l'] as const).map((size, id) => (
          <Avatar key={size} id={id + 1} name={t('design.person')} size={size} online={id % 2 === 0} />
        ))}
        <Avatar id={7} name={t('design.group')} group />
        <Badge count={7} />
        <Badge count={128} />
        <Badge count={12} quiet />
        <Mark />
      </div>
      <Tabs
        label={t(`settings.themes.${theme}`)}
        at={tab}
        tabs={[
          ['all', t('design.tabAll'), 128],
          ['open', t('design.tabOpen'), 7],
          ['done', t('design.tabDone')],
        ]}
        onGo={setTab}
      />
    </div>
  );
}

const NOON = '2026-11-23T04:00:00Z';

function Rows() {
  const { t } = useTranslation();
  const look = { conversation: 0, face: 7, online: false, bot: '', mark: undefined, at: NOON };
  const person = { person: 3, name: t('design.person'), unit: t('design.unit'), title: t('design.post'), pinyin: '' };
  return (
    <div>
      <ConversationRow
        look={{
          ...look,
          title: t('design.group'),
          group: true,
          circle: undefined,
          excerpt: t('design.excerpt'),
          unread: 7,
          muted: false,
        }}
        chosen={false}
        now={new Date(NOON)}
        reached={false}
      />
      <ConversationRow
        look={{
          ...look,
          title: t('design.person'),
          group: false,
          circle: undefined,
          excerpt: t('design.excerpt'),
          unread: 0,
          muted: true,
        }}
        chosen
        now={new Date(NOON)}
        reached={false}
      />
      <PersonLine card={person as Parameters<typeof PersonLine>[0]['card']} online />
    </div>
  );
}
