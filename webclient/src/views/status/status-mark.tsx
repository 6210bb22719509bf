import './status-mark.css';
import { BriefcaseBusiness, Footprints, Mountain, Palmtree, Presentation, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonStatus } from '../../protocol/generated';
import { useNow } from '../parts/now';
import { untilWords } from './until';
import { useStatus } from './use-status';

/** 在岗状态 at a name: a sign and a word; what he says of it and until when is read on demand. */
export function StatusMark({ person }: { readonly person: number }) {
  const status = useStatus(person);
  return status ? <Mark status={status} /> : null;
}

function Mark({ status }: { readonly status: PersonStatus }) {
  const { t } = useTranslation();
  const words = useStatusWords()(status);
  return (
    <span className="status-mark" data-kind={status.kind} title={words}>
      <StatusSign kind={status.kind} />
      {t(`status.kinds.${status.kind}`)}
      <span className="unseen">{words}</span>
    </span>
  );
}

/** The same in full, on a line of its own: where, until when, and his own words. */
export function StatusLine({ person }: { readonly person: number }) {
  const status = useStatus(person);
  const wordsOf = useStatusWords();
  if (!status) return null;
  return (
    <p className="status-line" data-kind={status.kind}>
      <StatusSign kind={status.kind} />
      <span>{wordsOf(status)}</span>
    </p>
  );
}

/** 下乡 · 青屿县查看水情 · 至 18:00 */
export function useStatusWords(): (status: PersonStatus) => string {
  const { t, i18n } = useTranslation();
  const now = useNow();
  return ({ kind, text, until }) =>
    [t(`status.kinds.${kind}`), text, untilWords(new Date(until), now, i18n.language, t)].filter(Boolean).join(' · ');
}

const SIGNS: Readonly<Record<PersonStatus['kind'], LucideIcon>> = {
  on_duty: BriefcaseBusiness,
  meeting: Presentation,
  out: Footprints,
  field: Mountain,
  leave: Palmtree,
};

function StatusSign({ kind }: Pick<PersonStatus, 'kind'>) {
  const Sign = SIGNS[kind];
  return <Sign aria-hidden="true" />;
}
