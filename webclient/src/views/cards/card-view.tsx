import './card.css';
import { RefreshCw, Route } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { waitsForMe, type HeldCard } from '../../store/cards';
import { classes } from '../parts/classes';
import { Light } from '../parts/light';
import { useNow } from '../parts/now';
import { fullTime } from '../parts/time-words';
import { agoWords } from './elements/deadline';
import { StampMark } from './elements/signs';
import { CardForm, pressFirst, type Pressing } from './form';

/** 卡片: what it is, how it stands, what can be done with it, who acted last. The same wherever it is shown. */
export function CardView(props: Pressing) {
  const { held } = props;
  if (held.face.state === 'replaced') return <Replaced held={held} />;
  return <Whole {...props} />;
}

function Whole(props: Pressing) {
  const { held } = props;
  const { face, view } = held;
  const { state, body = [], actions = [] } = face;
  const waits = state !== 'done' && waitsForMe(held);
  return (
    <section
      className={classes('card', waits && 'card-waits')}
      data-state={state}
      aria-label={`${face.name} ${face.title}`}
    >
      <Head held={held} waits={waits} />
      {held.renewed && <Renewed />}
      <div className="card-body" onKeyDown={(event) => event.key === 'Enter' && pressFirst(event)}>
        <CardForm {...props} key={mineOf(held)} body={view?.body ? [...body, ...view.body] : body} actions={actions} />
      </div>
      <Foot held={held} />
    </section>
  );
}

/** What is filled in begins anew when my own part has moved, and only then. */
function mineOf({ view }: HeldCard): string {
  return (view?.standings ?? []).map(({ part, version }) => `${part}:${version}`).join();
}

function Head({ held: { face }, waits }: { readonly held: HeldCard; readonly waits: boolean }) {
  const { t } = useTranslation();
  return (
    <header className="card-head">
      <div className="card-kind">
        <Name name={face.name} number={face.number ?? ''} />
        {waits && <span className="card-mine">{t('cards.waitsForMe')}</span>}
        {face.light && face.state !== 'done' && <Light light={face.light} />}
      </div>
      <h3 className="card-title">{face.title}</h3>
      {face.stamp && <StampMark words={face.stamp} tone={face.state === 'done' ? 'good' : 'attention'} />}
    </header>
  );
}

/** 督办单〔2026〕15号, or the kind with its number beside it. */
function Name({ name, number }: { readonly name: string; readonly number: string }) {
  if (number.startsWith(name)) return <span className="card-name">{number}</span>;
  return (
    <>
      <span className="card-name">{name}</span>
      {number && <span>{number}</span>}
    </>
  );
}

/** What I pressed was no longer offered; said once, quietly. */
function Renewed() {
  const { t } = useTranslation();
  return (
    <p className="card-renewed" role="status">
      <RefreshCw aria-hidden="true" />
      {t('cards.renewed')}
    </p>
  );
}

function Foot({ held: { face } }: { readonly held: HeldCard }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { last, trail } = face;
  if (!last && !trail) return null;
  return (
    <footer className="card-foot">
      {last && (
        <span className="cut">
          {t('cards.last', { by: last.by, words: last.words })}
          <time dateTime={last.at} title={fullTime(new Date(last.at), i18n.language)}>
            {agoWords(new Date(last.at), now, i18n.language, t)}
          </time>
        </span>
      )}
      {trail && (
        <a className="card-trail" href={trail}>
          <Route aria-hidden="true" />
          {t('cards.trail')}
        </a>
      )}
    </footer>
  );
}

/** What another card has taken the place of: one line. */
function Replaced({ held: { face } }: { readonly held: HeldCard }) {
  const { t } = useTranslation();
  return (
    <p className="card card-replaced">
      <span className="card-name">{face.name}</span>
      <span className="cut">{face.title}</span>
      <span className="card-meta">{face.stamp ?? t('cards.replaced')}</span>
    </p>
  );
}
