import './collected.css';
import { Download, FileArchive } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRow, CollectionView, ItemView } from '../../protocol/generated';
import { CardInPlace } from '../cards/card-in-place';
import { Choice } from '../parts/field';
import { RowSkeletons } from '../parts/skeleton';
import { AnswerTable } from './answer-table';
import { GatherButton } from './gather-button';
import { MoreButton } from './more-button';
import { filters, turned, type Looked } from './rows';
import { SendBackSheet } from './send-back-sheet';
import { useCollection } from './use-collection';
import { usePartActs } from './use-part-acts';

/** 征集 on its page: my own part as on the card, and the table for who may see it. */
export function Collected({ view }: { readonly view: ItemView }) {
  const { t } = useTranslation();
  const [looked, setLooked] = useState<Looked>({ by: '', down: false, only: 'all' });
  const collection = useCollection(view.item, view.nr, looked);
  const shown = collection.view;
  if (collection.failed) return <p className="item-section">{t('collect.notLoaded')}</p>;
  if (!shown) return <RowSkeletons count={4} />;
  return (
    <>
      {shown.mine && shown.card !== null && (
        <section className="item-section" aria-label={t('collect.mine')}>
          <CardInPlace card={shown.card} conversation={null} words={shown.title} />
        </section>
      )}
      {(shown.asker || shown.shown === 'all') && (
        <Table view={shown} looked={looked} onLooked={setLooked} onMore={collection.more} onActed={collection.again} />
      )}
    </>
  );
}

interface TableProps {
  readonly view: CollectionView;
  readonly looked: Looked;
  readonly onLooked: (looked: Looked) => void;
  readonly onMore: () => void;
  readonly onActed: () => void;
}

function Table({ view, looked, onLooked, onMore, onActed }: TableProps) {
  const { t } = useTranslation();
  const [returning, setReturning] = useState<AnswerRow>();
  const { working, urge, sendBack } = usePartActs(view.item, onActed);
  return (
    <section className="item-section collected" aria-label={t('collect.table')}>
      <div className="collected-head">
        <h2 className="collected-count">{t('collect.progress', { answered: view.answered, asked: view.asked })}</h2>
        <Choice
          label={t('collect.filter')}
          value={looked.only}
          options={filters.map((one) => [one, t(`collect.filters.${one}`)] as const)}
          onChange={(only) => onLooked({ ...looked, only })}
        />
        <Exports view={view} />
      </div>
      <AnswerTable
        view={view}
        looked={looked}
        working={working}
        onOrder={(by) => onLooked(turned(looked, by))}
        onUrge={(row) => void urge(row)}
        onSendBack={setReturning}
      />
      {view.rows.length === 0 && <p className="collected-none">{t('collect.none')}</p>}
      {view.more && <MoreButton shown={view.rows.length} all={view.fitting} onMore={onMore} />}
      {returning && (
        <SendBackSheet
          row={returning}
          onSend={(reason) => sendBack(returning, reason)}
          onClose={() => setReturning(undefined)}
        />
      )}
    </section>
  );
}

/** 导出: what one takes along. The server asks for the right each time. */
function Exports({ view: { item, fields, conversation } }: { readonly view: CollectionView }) {
  const { t } = useTranslation();
  return (
    <div className="collected-exports">
      {conversation !== null && <GatherButton conversation={conversation} item={item} />}
      <a className="button button-plain" href={`/api/v1/collections/${item}/table.xlsx`} download>
        <Download aria-hidden="true" />
        {t('collect.spreadsheet')}
      </a>
      {fields.some(({ sort }) => sort === 'file') && (
        <a className="button button-plain" href={`/api/v1/collections/${item}/files.zip`} download>
          <FileArchive aria-hidden="true" />
          {t('collect.archive')}
        </a>
      )}
    </div>
  );
}
