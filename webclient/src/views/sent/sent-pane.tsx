import './sent-pane.css';
import { FileText, Images, Mic, type LucideIcon } from 'lucide-react';
import type { UIEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { useNow } from '../parts/now';
import { RowSkeletons } from '../parts/skeleton';
import { byMonth, type Month } from './by-month';
import { PictureGrid } from './picture-grid';
import { SentRow } from './sent-row';
import { useSent, type SentKind } from './use-sent';

const ICONS: Readonly<Record<SentKind, LucideIcon>> = { pictures: Images, files: FileText, voices: Mic };
const NEAR_THE_END = 400; // pixels

interface SentPaneProps {
  readonly conversation: number;
  readonly sort: SentKind;
}

/** 图片、文件、语音 of a conversation, by month, the newest first. */
export function SentPane({ conversation, sort }: SentPaneProps) {
  const { t } = useTranslation();
  const { sent, failed, next, again } = useSent(conversation, sort);

  function scrolled({ currentTarget: box }: UIEvent) {
    if (box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_THE_END) next();
  }

  if (failed && !sent) {
    return (
      <Empty icon={ICONS[sort]} title={t('sent.failed')}>
        <Button onClick={again}>{t('act.retry')}</Button>
      </Empty>
    );
  }
  if (!sent) return <RowSkeletons count={6} />;
  if (sent.length === 0) return <Empty icon={ICONS[sort]} title={t(`sent.none.${sort}`)} hint={t('sent.noneHint')} />;
  const all = sent.toReversed();
  return (
    <div className="sent scroll" onScroll={scrolled}>
      {byMonth(sent).map((month) => (
        <section key={month.key} className="sent-month" aria-label={month.key}>
          <MonthName month={month} />
          {sort === 'pictures' ? (
            <PictureGrid sent={month.sent} all={all} />
          ) : (
            <ul className="sent-rows">
              {month.sent.map((one) => (
                <SentRow key={one.file.file} conversation={conversation} sent={one} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

function MonthName({ month }: { readonly month: Month }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const isNow = month.begins.getFullYear() === now.getFullYear() && month.begins.getMonth() === now.getMonth();
  const name = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'long' }).format(month.begins);
  return <h3 className="sent-name">{isNow ? t('sent.thisMonth') : name}</h3>;
}
