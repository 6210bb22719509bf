import './side-tabs.css';
import { useTranslation } from 'react-i18next';
import type { ShelfName } from '../shelf/use-shelf';

export type SideTab = 'about' | ShelfName;
const TABS: readonly SideTab[] = ['about', 'pictures', 'files', 'voices'];

interface SideTabsProps {
  readonly shown: SideTab;
  readonly onShow: (tab: SideTab) => void;
}

/** What the side pane shows of a conversation: who belongs, or what was sent. */
export function SideTabs({ shown, onShow }: SideTabsProps) {
  const { t } = useTranslation();
  return (
    <nav className="side-tabs" aria-label={t('files.tabs')}>
      {TABS.map((tab) => (
        <button key={tab} type="button" aria-current={tab === shown ? 'page' : undefined} onClick={() => onShow(tab)}>
          {t(`files.tab.${tab}`)}
        </button>
      ))}
    </nav>
  );
}
