import './rail.css';
import { Landmark, ListChecks, MessageSquare, Orbit, Settings, Stamp, UsersRound, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unreadTotal } from '../../store/select';
import { useAdministered } from '../administration/administered';
import { useKeepMyCircles } from '../circles/my-circles';
import { useKnown } from '../client/client';
import { useMe } from '../client/people';
import { useWatched } from '../client/watching';
import { PersonTrigger } from '../directory/person-card';
import { useMayInstruct } from '../instruct/may';
import { Avatar } from '../parts/avatar';
import { Badge } from '../parts/badge';
import { classes } from '../parts/classes';
import { open } from './opened';
import { pathOf, type Place } from './place';

/** The places of the client; a bar at the foot on a phone. */
export function Rail({ at }: { readonly at: Place['at'] }) {
  const { t } = useTranslation();
  const me = useMe();
  const unread = useKnown(unreadTotal);
  const todo = useKnown((state) => state.todo.counts?.do ?? 0);
  const instructs = useMayInstruct().length > 0;
  useWatched('me', [me.person]);
  useKeepMyCircles();
  const administers = useAdministered() !== undefined;
  return (
    <nav className="rail" aria-label={t('place.home')}>
      <div className="rail-me">
        <PersonTrigger person={me.person} card={me}>
          <Avatar id={me.person} name={me.name} />
        </PersonTrigger>
      </div>
      <RailLink
        to={{ at: 'messages' }}
        here={at === 'messages'}
        icon={MessageSquare}
        words={t('place.messages')}
        count={unread}
      />
      <RailLink to={{ at: 'todo' }} here={at === 'todo'} icon={ListChecks} words={t('place.todo')} count={todo} />
      <RailLink to={{ at: 'circles' }} here={at === 'circles'} icon={Orbit} words={t('place.circles')} />
      {instructs && <RailLink to={{ at: 'leader' }} here={at === 'leader'} icon={Stamp} words={t('place.leader')} />}
      <RailLink
        to={{ at: 'directory' }}
        here={at === 'directory' || at === 'contacts'}
        icon={UsersRound}
        words={t('place.directory')}
      />
      {administers && (
        <RailLink
          to={{ at: 'administration' }}
          here={at === 'administration'}
          icon={Landmark}
          words={t('place.administration')}
          desktop
        />
      )}
      <button type="button" className="rail-item rail-foot" onClick={() => open({ what: 'settings' })}>
        <Settings aria-hidden="true" />
        {t('place.settings')}
      </button>
    </nav>
  );
}

interface RailLinkProps {
  readonly to: Place;
  readonly here: boolean;
  readonly icon: LucideIcon;
  readonly words: string;
  readonly count?: number;
  /** Not in the bar of a phone, which has no room for it. */
  readonly desktop?: boolean;
}

function RailLink({ to, here, icon: Icon, words, count = 0, desktop = false }: RailLinkProps) {
  return (
    <Link
      to={pathOf(to)}
      className={classes('rail-item', desktop && 'rail-desktop')}
      aria-current={here ? 'page' : undefined}
    >
      <Icon aria-hidden="true" />
      {words}
      <span className="rail-count">
        <Badge count={count} />
      </span>
    </Link>
  );
}
