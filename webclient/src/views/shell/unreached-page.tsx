import './unreached-page.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../client/client';
import { Button } from '../parts/button';
import { Mark } from '../parts/mark';
import { useNow } from '../parts/now';
import { clock, dayName } from '../parts/time-words';
import { lately } from './lately';

/** 离线: the page opened and no server answers. What is known without one, and that it goes on by itself. */
export function UnreachedPage() {
  const { t } = useTranslation();
  const [last] = useState(lately);
  return (
    <main className="unreached">
      <Mark />
      <h1 className="unreached-title">{t('unreached.title')}</h1>
      <p className="unreached-words" role="status">
        {t('unreached.words')}
      </p>
      {last && <Facts person={last.person} name={last.name} at={last.at} />}
      <Button look="primary" onClick={() => location.reload()}>
        {t('act.retry')}
      </Button>
      <p className="unreached-words">{t('unreached.help')}</p>
    </main>
  );
}

function Facts({ person, name, at }: { readonly person: number; readonly name: string; readonly at: number }) {
  const { t, i18n } = useTranslation();
  const actions = useActions();
  const now = useNow();
  const [kept, setKept] = useState<{ readonly messages: number; readonly drafts: number }>();
  useEffect(() => {
    let here = true;
    void actions.waiting(person).then((found) => here && setKept(found));
    return () => {
      here = false;
    };
  }, [actions, person]);
  const day = new Date(at);
  const facts = [
    [t('unreached.who'), name],
    [t('unreached.last'), `${dayName(day, now, i18n.language, t)} ${clock(day, i18n.language)}`],
    [t('unreached.messages'), t('unreached.count', { count: kept?.messages ?? 0 })],
    [t('unreached.drafts'), t('unreached.count', { count: kept?.drafts ?? 0 })],
  ] as const;
  return (
    <dl className="unreached-facts">
      {facts.map(([what, value]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
