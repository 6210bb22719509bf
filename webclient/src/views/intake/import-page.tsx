import './import-page.css';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../administration/page-frame';
import { NotReached } from '../administration/parts/not-reached';
import { RowSkeletons } from '../parts/skeleton';
import { Checked } from './checked';
import { Ended } from './ended';
import { Recent } from './recent';
import { TEMPLATE } from './sending';
import { StartPart } from './start-part';
import { UnderWay } from './under-way';
import { useCurrent, type Current } from './use-current';

/** 批量导入: a spreadsheet comes in, is checked row by row, and is written when confirmed. */
export function ImportPage() {
  const { t } = useTranslation();
  const current = useCurrent();
  const { one, all, asked } = current;
  return (
    <PageFrame
      title={t('administration.pages.import')}
      below={one?.file_name}
      acts={
        <a className="button intake-link" href={TEMPLATE} download>
          <Download aria-hidden="true" />
          {t('intake.template')}
        </a>
      }
    >
      {all ? (
        <Part current={current} />
      ) : asked.refusal ? (
        <NotReached refusal={asked.refusal} onAgain={asked.again} />
      ) : (
        <RowSkeletons count={4} />
      )}
    </PageFrame>
  );
}

function Part({ current }: { readonly current: Current }) {
  const { one, all = [], show } = current;
  if (!one)
    return (
      <div className="intake scroll">
        <StartPart />
        <Recent all={all} onOpen={show} />
      </div>
    );
  const other = () => show(undefined);
  if (one.state === 'checking' || one.state === 'applying') return <UnderWay one={one} />;
  if (one.state === 'checked') return <Checked key={one.id} one={one} onRenewed={show} onOther={other} />;
  return <Ended one={one} onRenewed={show} onOther={other} />;
}
