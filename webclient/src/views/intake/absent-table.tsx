import { UserRoundCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/empty';
import { LinesTable } from './lines-table';
import { useLines } from './use-lines';

interface AbsentTableProps {
  readonly number: number;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
}

/** 未出现: who is in the directory but not in the file. Nothing happens to them unless they are ticked. */
export function AbsentTable({ number, chosen, onChoose }: AbsentTableProps) {
  const { t } = useTranslation();
  const lines = useLines(number, 'absent');
  const rows = lines.parts.flatMap((part) => part.absent);
  if (lines.done && rows.length === 0)
    return <Empty icon={UserRoundCheck} title={t('intake.noAbsent')} hint={t('intake.noAbsentHint')} />;

  function press(person: number) {
    const next = new Set(chosen);
    if (!next.delete(person)) next.add(person);
    onChoose(next);
  }

  return (
    <>
      <p className="intake-passed">
        {t('intake.absentWords')}
        {chosen.size > 0 && <strong role="status">{t('intake.chosen', { count: chosen.size })}</strong>}
      </p>
      <LinesTable
        label={t('intake.tabs.absent')}
        head={[t('intake.column.leave'), t('intake.column.name'), t('intake.column.key'), t('intake.column.place')]}
        look="absent"
        lines={lines}
        rows={rows}
        draw={(one) => (
          <>
            <label className="intake-tick">
              <input
                type="checkbox"
                checked={chosen.has(one.person)}
                aria-label={t('intake.leave', { name: one.name })}
                onChange={() => press(one.person)}
              />
            </label>
            <span className="intake-name cut">{one.name}</span>
            <span className="cut">{one.login}</span>
            <span className="cut">{`${one.unit} · ${one.title}`}</span>
          </>
        )}
      />
    </>
  );
}
