import './directory-tabs.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pathOf } from '../shell/place';

/** 通讯录 has two halves: the city's units, and the contacts that are mine alone. */
export function DirectoryTabs({ at }: { readonly at: 'units' | 'mine' }) {
  const { t } = useTranslation();
  return (
    <nav className="directory-tabs" aria-label={t('contacts.tabs')}>
      <Link to={pathOf({ at: 'directory' })} aria-current={at === 'units' ? 'page' : undefined}>
        {t('contacts.tabUnits')}
      </Link>
      <Link to={pathOf({ at: 'contacts' })} aria-current={at === 'mine' ? 'page' : undefined}>
        {t('contacts.tabMine')}
      </Link>
    </nav>
  );
}
