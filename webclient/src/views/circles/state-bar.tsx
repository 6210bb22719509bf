import './state-bar.css';
import { useTranslation } from 'react-i18next';
import { RowStateMark } from './row-state';
import { STATES, type Counts } from './states';

/** How many units are how far, drawn to scale; below it in signs and words. */
export function StateBar({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation();
  const shown = STATES.filter((state) => counts[state] > 0);
  return (
    <figure className="state-bar">
      <div className="state-bar-line" aria-hidden="true">
        {shown.map((state) => (
          <span key={state} data-state={state} style={{ flexGrow: counts[state] }} />
        ))}
      </div>
      <figcaption>
        <ul aria-label={t('board.states')}>
          {STATES.map((state) => (
            <li key={state} data-none={counts[state] === 0 || undefined}>
              <RowStateMark state={state} />
              <strong>{counts[state]}</strong>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
