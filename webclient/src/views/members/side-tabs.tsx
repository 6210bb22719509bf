import './side-tabs.css';
import { useTranslation } from 'react-i18next';
import type { SentKind } from '../sent/use-sent';

export type SideTab = 'charter' | 'about' | SentKind;
const TABS: readonly SideTab[] = ['about', 'pictures', 'files', 'voices'];
const OF_CIRCLE: readonly SideTab[] = ['charter', ...TABS];

interface SideTabsProps {
  /** 协作圈: its charter comes first, and who belongs has a tab of its own. */
  readonly circle: boolean;
  readonly shown: SideTab;
  readonly onShow: (tab: SideTab) => void;
}

/** What the side pane shows of a conversation: who belongs, or what was sent. */
export function SideTabs({ circle, shown, onShow }: SideTabsProps) {
  const { t } = useTranslation();
  const words = (tab: SideTab) => {
    if (tab === 'charter') return t('circle.charter');
    return circle && tab === 'about' ? t('circle.steps.members') : t(`files.tab.${tab}`);
  };
  return (
    <nav className="side-tabs" aria-label={t('files.tabs')}>
      {(circle ? OF_CIRCLE : TABS).map((tab) => (
        <button key={tab} type="button" aria-current={tab === shown ? 'page' : undefined} onClick={() => onShow(tab)}>
          {words(tab)}
        </button>
      ))}
    </nav>
  );
}
