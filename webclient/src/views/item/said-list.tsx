import { useTranslation } from 'react-i18next';
import type { FileCard, ItemView } from '../../protocol/generated';
import { useMoment } from './moments';
import { ReportFiles } from './report-files';

interface Said {
  readonly nr: number;
  readonly what: 'feedback' | 'opinion';
  readonly text: string;
  readonly files: readonly FileCard[];
  readonly signature: string;
  readonly at: string;
}

/** 反馈与意见, in the order they were given. */
export function SaidList({ view }: { readonly view: ItemView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const all = saidOf(view);
  if (all.length === 0) return null;
  return (
    <section className="item-section" aria-label={t('item.said')}>
      <h2 className="item-heading">{t('item.said')}</h2>
      <ol className="said">
        {all.map((one) => (
          <li key={`${one.what} ${one.nr}`} className="said-one" data-what={one.what}>
            <p className="said-head">
              <span className="said-what">{t(`item.${one.what}`)}</span>
              <span className="said-who">{one.signature}</span>
              <time dateTime={one.at}>{moment(one.at)}</time>
            </p>
            {one.text !== '' && <p className="said-text">{one.text}</p>}
            {one.files.length > 0 && <ReportFiles files={one.files} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function saidOf({ feedback, opinions }: ItemView): readonly Said[] {
  const reports = feedback.map((one): Said => ({ ...one, what: 'feedback' }));
  const words = opinions.filter((one) => one.text !== '');
  return [...reports, ...words.map((one): Said => ({ ...one, what: 'opinion', files: [] }))].sort(
    (a, b) => a.nr - b.nr,
  );
}
