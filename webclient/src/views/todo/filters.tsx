import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KindCount } from '../../protocol/generated';
import { Light, type LightName } from '../parts/light';
import { lookFor, useLooking, type TodoTab } from './looking';
import { useInLanguage } from './words';

const lights: readonly LightName[] = ['red', 'yellow', 'green', 'grey'];

interface FiltersProps {
  readonly tab: TodoTab;
  readonly kinds: readonly KindCount[];
}

/** By light and by kind. What is done has no light to look for. */
export function Filters({ tab, kinds }: FiltersProps) {
  const many = kinds.length > 1;
  if (tab === 'done' && !many) return null;
  return (
    <div className="todo-filters">
      {tab !== 'done' && <ByLight />}
      {many && <ByKind kinds={kinds} />}
    </div>
  );
}

function ByLight() {
  const { t } = useTranslation();
  const chosen = useLooking((looking) => looking.light);
  return (
    <div className="todo-lights" role="group" aria-label={t('todo.byLight')}>
      {lights.map((light) => (
        <button
          key={light}
          type="button"
          className="todo-light"
          aria-pressed={light === chosen}
          onClick={() => lookFor({ light: light === chosen ? null : light })}
        >
          <Light light={light} />
        </button>
      ))}
    </div>
  );
}

function ByKind({ kinds }: { readonly kinds: readonly KindCount[] }) {
  const { t } = useTranslation();
  const said = useInLanguage();
  const chosen = useLooking((looking) => looking.kind);
  return (
    <label className="todo-kind">
      <span className="unseen">{t('todo.kind')}</span>
      <select value={chosen ?? ''} onChange={(event) => lookFor({ kind: event.currentTarget.value || null })}>
        <option value="">{t('todo.allKinds')}</option>
        {kinds.map((kind) => (
          <option key={kind.kind} value={kind.kind}>
            {said(kind.kind_words)}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden="true" />
    </label>
  );
}
