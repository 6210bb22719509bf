import { Equal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportChange } from '../../protocol/generated';
import { Empty } from '../parts/empty';
import { fieldWords, valueWords } from './finding-words';
import { LinesTable } from './lines-table';
import { useLines } from './use-lines';

interface ChangesTableProps {
  readonly number: number;
  readonly kind: 'added' | 'changed';
}

/** 新增 or 变更: whom or what, and each field before and after. */
export function ChangesTable({ number, kind }: ChangesTableProps) {
  const { t } = useTranslation();
  const lines = useLines(number, kind);
  const rows = lines.parts.flatMap((part) => part.changes);
  if (lines.done && rows.length === 0)
    return <Empty icon={Equal} title={t(kind === 'added' ? 'intake.noAdded' : 'intake.noChanged')} />;
  const head = [t('intake.column.what'), t('intake.column.key'), t('intake.column.name')];
  return (
    <LinesTable
      label={t(`intake.tabs.${kind}`)}
      head={[...head, t(kind === 'added' ? 'intake.column.place' : 'intake.column.change')]}
      look={kind}
      lines={lines}
      rows={rows}
      draw={(change) => <Row change={change} />}
    />
  );
}

function Row({ change }: { readonly change: ImportChange }) {
  const { t } = useTranslation();
  const { what, act, key, name, place } = change;
  return (
    <>
      <span className="intake-hint">{t(`intake.whats.${what}`)}</span>
      <span className="cut">{what === 'person' ? key : ''}</span>
      <span className="intake-name cut">{name}</span>
      {act === 'added' ? <span className="cut">{place}</span> : <Fields change={change} />}
    </>
  );
}

function Fields({ change }: { readonly change: ImportChange }) {
  const { t } = useTranslation();
  return (
    <ul className="intake-fields">
      {change.fields.map((field, at) => (
        <li key={`${field.field} ${at}`}>
          <span className="intake-hint">{fieldWords(field, t)}</span>
          <del>{valueWords(change.what, field.field, field.before, t)}</del>
          <span aria-hidden="true">→</span>
          <ins>{valueWords(change.what, field.field, field.after, t)}</ins>
        </li>
      ))}
    </ul>
  );
}
