import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRow, CollectionView } from '../../protocol/generated';
import { useMoment } from '../item/moments';
import { Button } from '../parts/button';
import { filesIn, keyed, wordsIn, type Looked } from './rows';

interface AnswerTableProps {
  readonly view: CollectionView;
  readonly looked: Looked;
  readonly working: boolean;
  readonly onOrder: (by: string) => void;
  readonly onUrge: (row: AnswerRow) => void;
  readonly onSendBack: (row: AnswerRow) => void;
}

/** One row for each who is asked, one column for each field; who has not is grey. */
export function AnswerTable({ view, looked, working, onOrder, onUrge, onSendBack }: AnswerTableProps) {
  const { t } = useTranslation();
  const fields = keyed(view.fields);
  const runs = view.state !== 'closed' && view.asker;
  const heads = [
    ['unit', t('collect.unit')],
    ['name', t('collect.name')],
    ...fields.map(([key, field]) => [key, field.title] as const),
    ['at', t('collect.at')],
  ] as const;
  return (
    <div className="collected-scroll scroll" tabIndex={0} role="region" aria-label={t('collect.table')}>
      <table className="collected-table">
        <thead>
          <tr>
            <th scope="col">{t('collect.state')}</th>
            {heads.map(([by, name]) => (
              <Head key={by} by={by} name={name} looked={looked} onOrder={onOrder} />
            ))}
            {runs && <th scope="col">{t('collect.act')}</th>}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Row key={row.part} row={row} fields={fields.map(([key]) => key)}>
              {runs && <PartAct row={row} working={working} onUrge={onUrge} onSendBack={onSendBack} />}
            </Row>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  readonly by: string;
  readonly name: string;
  readonly looked: Looked;
  readonly onOrder: (by: string) => void;
}

function Head({ by, name, looked, onOrder }: HeadProps) {
  const { t } = useTranslation();
  const sorted = looked.by === by ? (looked.down ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={sorted}>
      <button type="button" aria-label={t('collect.sortBy', { name })} onClick={() => onOrder(by)}>
        {name}
        {sorted === 'ascending' && <ArrowUp aria-hidden="true" />}
        {sorted === 'descending' && <ArrowDown aria-hidden="true" />}
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: AnswerRow;
  readonly fields: readonly string[];
  readonly children: ReactNode;
}

const STATES = ['owing', 'returned', 'answered', 'missed'] as const;

function Row({ row, fields, children }: RowProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const state = STATES.find((one) => one === row.state) ?? 'owing';
  return (
    <tr data-state={row.state}>
      <td>
        {t(`collect.states.${state}`)}
        {row.reason !== '' && <small>{row.reason}</small>}
        {row.urged > 0 && state !== 'answered' && <small>{t('collect.urgedTimes', { count: row.urged })}</small>}
      </td>
      <td>{row.unit}</td>
      <th scope="row" title={row.signature}>
        {row.name}
      </th>
      {fields.map((key) => (
        <td key={key}>
          {wordsIn(row, key)}
          {filesIn(row, key).map((file) => (
            <a key={file.file} href={`/api/v1/files/${file.file}/original`} download>
              {file.name}
            </a>
          ))}
        </td>
      ))}
      <td>{row.at !== null && moment(row.at)}</td>
      {children}
    </tr>
  );
}

type PartActProps = Pick<AnswerTableProps, 'working' | 'onUrge' | 'onSendBack'> & { readonly row: AnswerRow };

function PartAct({ row, working, onUrge, onSendBack }: PartActProps) {
  const { t } = useTranslation();
  const name = row.name;
  return (
    <td>
      {row.acts.includes('send_back') && (
        <Button
          look="quiet"
          disabled={working}
          aria-label={t('collect.sendBackOne', { name })}
          onClick={() => onSendBack(row)}
        >
          {t('collect.sendBack')}
        </Button>
      )}
      {row.acts.includes('urge') && (
        <Button look="quiet" disabled={working} aria-label={t('collect.urgeOne', { name })} onClick={() => onUrge(row)}>
          {t('collect.urge')}
        </Button>
      )}
    </td>
  );
}
