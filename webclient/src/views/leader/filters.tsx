import '../contacts/directory-tabs.css';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LedgerCounts } from '../../protocol/generated';
import { useAsked } from '../directory/use-asked';
import { useMayInstruct } from '../instruct/may';
import { Light } from '../parts/light';
import { askFor, periods, tabs, useAsking, type LedgerLight, type Period } from './asking';

const lights: readonly LedgerLight[] = ['red', 'yellow', 'green', 'grey'];

/** 在办 · 新进展 · 待我处理 · 已办结. */
export function Tabs({ fresh }: { readonly fresh: number }) {
  const { t } = useTranslation();
  const chosen = useAsking((asking) => asking.tab);
  return (
    <div className="directory-tabs ledger-tabs" role="group" aria-label={t('leader.tabs')}>
      {tabs.map((tab) => (
        <button key={tab} type="button" aria-pressed={tab === chosen} onClick={() => askFor({ tab })}>
          {t(`leader.tab.${tab}`)}
          {tab === 'fresh' && fresh > 0 && <span className="ledger-fresh">{fresh}</span>}
        </button>
      ))}
    </div>
  );
}

/** How many there are of each light, large enough to decide by; pressed, only those. */
export function Lights({ counts }: { readonly counts: LedgerCounts | undefined }) {
  const { t } = useTranslation();
  const chosen = useAsking((asking) => asking.light);
  return (
    <div className="ledger-lights" role="group" aria-label={t('todo.byLight')}>
      {lights.map((light) => (
        <button
          key={light}
          type="button"
          className="ledger-light"
          data-none={counts?.[light] === 0 || undefined}
          aria-pressed={light === chosen}
          onClick={() => askFor({ light: light === chosen ? null : light })}
        >
          <strong className="ledger-count">{counts?.[light] ?? '–'}</strong>
          <Light light={light} />
        </button>
      ))}
    </div>
  );
}

/** By when it began, which unit has a part in it, and whose it is where one serves several. */
export function Narrowing() {
  const { t } = useTranslation();
  const { period, unit, position } = useAsking();
  const hats = useMayInstruct();
  const units = useAsked({ do: 'item.ledger_units', kind: 'instruction', position })?.units ?? [];
  return (
    <div className="todo-filters ledger-narrowing">
      <Select
        label={t('leader.period')}
        value={period ?? ''}
        options={[['', t('leader.anyTime')], ...periods.map((one) => [one, t(`leader.periods.${one}`)] as const)]}
        onValue={(value) => askFor({ period: (value || null) as Period | null })}
      />
      <Select
        label={t('leader.unit')}
        value={String(unit ?? '')}
        options={[
          ['', t('leader.anyUnit')],
          ...units.map((one) => [String(one.unit), t('leader.unitOpen', { name: one.name, count: one.open })] as const),
        ]}
        onValue={(value) => askFor({ unit: value === '' ? null : Number(value) })}
      />
      {hats.length > 1 && (
        <Select
          label={t('leader.whose')}
          value={String(position ?? '')}
          options={[['', t('leader.anybody')], ...hats.map((hat) => [String(hat.position), hat.words] as const)]}
          onValue={(value) => askFor({ position: value === '' ? null : Number(value), unit: null })}
        />
      )}
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onValue: (value: string) => void;
}

function Select({ label, value, options, onValue }: SelectProps) {
  return (
    <label className="todo-kind" data-narrowed={value !== '' || undefined}>
      <span className="unseen">{label}</span>
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden="true" />
    </label>
  );
}
