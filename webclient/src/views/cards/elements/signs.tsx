import './signs.css';
import { Link } from 'react-router';
import type { Element } from '../../../store/cards';
import { Light } from '../../parts/light';
import { leftWords } from '../../todo/due-words';
import { useReckoning } from '../../todo/use-reckoning';
import { momentWords, standingOf } from './deadline';

type Of<T extends Element['type']> = Extract<Element, { type: T }>;

/** 时限: how long still, until when, and a bar that fills. */
export function DeadlineBar({ deadline }: { readonly deadline: Of<'Collab.Deadline'> }) {
  const reckoning = useReckoning();
  const { now, language, t } = reckoning;
  const { share, light } = standingOf(deadline, now);
  const at = new Date(deadline.due);
  const due = momentWords(at, now, language, t);
  const words =
    deadline.state === 'paused' || deadline.state === 'stopped'
      ? t(`cards.deadline.${deadline.state}`)
      : leftWords(at, reckoning);
  return (
    <div className="card-deadline">
      <div className="card-deadline-line">
        <Light light={light} words={words} />
        <span className="card-meta">{t('cards.deadline.due', { due })}</span>
      </div>
      <Bar share={share} light={light} />
    </div>
  );
}

/** 进度: so many of so many. */
export function ProgressBar({ progress: { label, value, of } }: { readonly progress: Of<'Collab.Progress'> }) {
  return (
    <div className="card-progress" role="img" aria-label={`${label} ${value}/${of}`}>
      <div className="card-progress-line" aria-hidden="true">
        <span>{label}</span>
        <span className="card-progress-count">
          <strong>{value}</strong>/{of}
        </span>
      </div>
      <Bar share={of > 0 ? Math.min(1, value / of) : 0} light={undefined} />
    </div>
  );
}

/** 谁欠什么: a unit, in which role, how it stands, what was last heard. */
export function UnitLine({ row }: { readonly row: Of<'Collab.UnitRow'> }) {
  const { name, role, light, words, note, url } = row;
  return (
    <div className="card-unit">
      <div className="card-unit-line">
        {url ? (
          <Link className="card-unit-name card-unit-link" to={url}>
            {name}
          </Link>
        ) : (
          <span className="card-unit-name">{name}</span>
        )}
        {role && <span className="card-unit-role">{role}</span>}
        <span className="card-unit-sign">
          {light ? <Light light={light} words={words} /> : <span className="card-meta">{words}</span>}
        </span>
      </div>
      {note && <p className="card-meta">{note}</p>}
    </div>
  );
}

/** 戳记: as on paper, a little aslant. */
export function StampMark({ words, tone }: { readonly words: string; readonly tone: 'good' | 'attention' | 'quiet' }) {
  return (
    <span className="card-stamp" data-tone={tone}>
      {words}
    </span>
  );
}

function Bar({ share, light }: { readonly share: number; readonly light: string | undefined }) {
  return (
    <div className="card-bar" data-light={light} aria-hidden="true">
      <div className="card-bar-full" style={{ width: `${Math.round(share * 100)}%` }} />
    </div>
  );
}
