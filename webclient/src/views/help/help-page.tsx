import './help-page.css';
import { ChevronLeft, Compass } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { helpPages } from '../../i18n/help/pages';
import type { HelpArea, HelpKey } from '../../i18n/help/shape';
import { Button, IconButton } from '../parts/button';
import { RowSkeletons } from '../parts/skeleton';
import { usePreferences } from '../settings/preferences';
import { pathOf } from '../shell/place';
import { useBackTo } from '../shell/way';
import { beginTour } from '../tour/touring';

/** 使用帮助: one page for each area of the client. */
export function HelpPage({ area = 'messages' }: { readonly area: HelpKey | undefined }) {
  const { t } = useTranslation();
  const pages = useHelp();
  const back = useBackTo(pathOf({ at: 'messages' }), pathOf({ at: 'help' }));
  const page = pages?.find(({ key }) => key === area);
  return (
    <div className="help">
      <nav className="help-areas" aria-label={t('help.areas')}>
        <header className="help-head">
          <IconButton className="conversation-back" label={t('act.back')} onClick={back}>
            <ChevronLeft aria-hidden="true" />
          </IconButton>
          <h1>{t('help.title')}</h1>
        </header>
        {pages?.map(({ key, title }) => (
          <Link
            key={key}
            className="help-area"
            to={pathOf({ at: 'help', area: key })}
            aria-current={key === area ? 'page' : undefined}
          >
            {title}
          </Link>
        ))}
        <Button onClick={beginTour}>
          <Compass aria-hidden="true" />
          {t('help.tour')}
        </Button>
      </nav>
      <main className="help-page scroll" tabIndex={0} aria-label={t('help.about')}>
        {page ? <Page page={page} /> : <RowSkeletons count={4} />}
      </main>
    </div>
  );
}

function Page({ page }: { readonly page: HelpArea }) {
  return (
    <article className="help-text">
      <h2>{page.title}</h2>
      <p className="help-lead">{page.lead}</p>
      {page.topics.map(({ title, lines }) => (
        <section key={title} className="help-topic">
          <h3>{title}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

function useHelp(): readonly HelpArea[] | undefined {
  const language = usePreferences((preferences) => preferences.language);
  const [pages, setPages] = useState<readonly HelpArea[]>();
  useEffect(() => {
    let here = true;
    void helpPages(language).then((found) => here && setPages(found));
    return () => {
      here = false;
    };
  }, [language]);
  return pages;
}
