import { useTranslation } from 'react-i18next';
import type { HandoverLine, Named } from '../../protocol/generated';
import { useAsked } from '../administration/use-asked';
import { useNow } from '../parts/now';
import { listTime } from '../parts/time-words';
import { open } from '../shell/opened';

/** 交接记录 of a unit, the latest first. */
export function History({ unit }: { readonly unit: number }) {
  const { t } = useTranslation();
  const { value } = useAsked({ do: 'handover.list', unit });
  if (!value) return null;
  return (
    <section className="deed-history">
      <h3 className="deed-title">{t('handover.history')}</h3>
      {value.handovers.length === 0 && <p className="deed-note">{t('handover.pastNone')}</p>}
      <ul>
        {value.handovers.map((line) => (
          <li key={line.handover}>
            <Row line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ line }: { readonly line: HandoverLine }) {
  const { i18n, t } = useTranslation();
  const now = useNow();
  const { handover, name, predecessor, successor, at } = line;
  const nameOf = (person: Named | null) => person?.name ?? t('handover.nobodyYet');
  return (
    <button
      type="button"
      className="deed-past"
      aria-label={t('handover.open', { name })}
      onClick={() => open({ what: 'handover', handover })}
    >
      <span className="deed-past-name cut">{name}</span>
      <span className="cut">
        {nameOf(predecessor)} → {nameOf(successor)}
      </span>
      <span className="deed-past-read">{t(isRead(line) ? 'handover.read' : 'handover.unreadYet')}</span>
      <time dateTime={at}>{listTime(new Date(at), now, i18n.language, t)}</time>
    </button>
  );
}

/** Whether everybody it concerns has confirmed it. */
function isRead({ predecessor, predecessor_read_at, successor, successor_read_at }: HandoverLine): boolean {
  return (!predecessor || predecessor_read_at !== null) && (!successor || successor_read_at !== null);
}
