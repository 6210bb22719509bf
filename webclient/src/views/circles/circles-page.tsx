import './circles-page.css';
import { Orbit, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CircleLine } from '../../protocol/generated';
import { useKnown } from '../client/client';
import { Badge } from '../parts/badge';
import { Button } from '../parts/button';
import { Empty, Failed } from '../parts/empty';
import { useNow } from '../parts/now';
import { RowSkeletons } from '../parts/skeleton';
import { ConnectionLine } from '../shell/connection-line';
import { open } from '../shell/opened';
import { pathOf } from '../shell/place';
import { daysLeft, grouped, shareLeft } from './by-state';
import { useMyCircles } from './my-circles';

/** 协作圈: all of mine, by where they stand in their life. */
export function CirclesPage() {
  const { t } = useTranslation();
  const { circles, failed } = useMyCircles();
  return (
    <section className="list circles" aria-label={t('place.circles')}>
      <header className="list-header circles-head">
        <h1 className="circles-title">{t('place.circles')}</h1>
        <Button look="primary" onClick={() => open({ what: 'circle' })}>
          <Plus aria-hidden="true" />
          {t('circles.found')}
        </Button>
      </header>
      <ConnectionLine />
      {circles === undefined ? failed ? <Failed words={t('circle.notLoaded')} /> : <RowSkeletons count={4} /> : null}
      {circles?.length === 0 && (
        <Empty icon={Orbit} title={t('circle.mine.none')} hint={t('circle.mine.noneHint')}>
          <Button onClick={() => open({ what: 'circle' })}>{t('circles.found')}</Button>
        </Empty>
      )}
      {circles && circles.length > 0 && <Groups circles={circles} />}
    </section>
  );
}

function Groups({ circles }: { readonly circles: readonly CircleLine[] }) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <div className="circles-groups scroll">
      {grouped(circles, now).map(({ stage, circles: some }) => (
        <section key={stage} aria-label={t(`circle.mine.stages.${stage}`)}>
          <h2 className="circles-stage">
            {t(`circle.mine.stages.${stage}`)}
            <span>{some.length}</span>
          </h2>
          <ul className="circles-rows">
            {some.map((circle) => (
              <li key={circle.conversation}>
                <Row circle={circle} now={now} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Row({ circle, now }: { readonly circle: CircleLine; readonly now: Date }) {
  const line = useKnown((state) => state.lines.get(circle.conversation));
  return (
    <Link
      className="circles-row"
      to={pathOf({ at: 'messages', conversation: circle.conversation })}
      data-closed={circle.state === 'closed' || undefined}
    >
      <span className="circles-words">
        <span className="circles-name cut">{line?.title ?? circle.title}</span>
        <span className="circles-purpose cut">{[circle.lead_name, circle.purpose].filter(Boolean).join(' · ')}</span>
      </span>
      {line && <Badge count={line.unread} quiet={line.muted} />}
      {LASTING.has(circle.state) && <Left circle={circle} now={now} />}
    </Link>
  );
}

const LASTING: ReadonlySet<CircleLine['state']> = new Set(['planned', 'running', 'extended']);

/** How much is left of it: as words, and as a bar that runs out over its last month. */
function Left({ circle, now }: { readonly circle: CircleLine; readonly now: Date }) {
  const { t } = useTranslation();
  const days = daysLeft(circle, now);
  const words =
    days < 0 ? t('circle.mine.over') : days === 0 ? t('circle.mine.today') : t('circle.mine.left', { count: days });
  return (
    <span className="circles-left" data-near={days <= 3 || undefined}>
      <span>{words}</span>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="circles-bar" width="100" height="4" rx="2" />
        <rect className="circles-bar-left" width={shareLeft(days)} height="4" rx="2" />
      </svg>
    </span>
  );
}
