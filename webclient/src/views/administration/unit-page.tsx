import '../parts/tabs.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { UnitFile } from '../../protocol/generated';
import { RowSkeletons } from '../parts/skeleton';
import { pathOf, unitTabs, type UnitTab } from '../shell/place';
import { AboutPane } from './about/about-pane';
import { KeepersPane } from './keepers/keepers-pane';
import { PageFrame } from './page-frame';
import { NotReached } from './parts/not-reached';
import { PeoplePane } from './people/people-pane';
import { PostsPane } from './posts/posts-pane';
import { RelationsPane } from './relations/relations-pane';
import { useAsked } from './use-asked';

interface UnitPageProps {
  readonly unit: number;
  readonly tab: UnitTab;
}

/** 单位档案: one unit, part by part. */
export function UnitPage({ unit, tab }: UnitPageProps) {
  const { t } = useTranslation();
  const { value: file, refusal, again } = useAsked({ do: 'administration.unit', unit });
  if (!file)
    return (
      <PageFrame title={t('administration.unitFile')}>
        {refusal ? <NotReached refusal={refusal} onAgain={again} /> : <RowSkeletons count={6} />}
      </PageFrame>
    );
  const { name, closed } = file.unit;
  const below = [...file.above, t(`administration.kinds.${file.unit.kind}`)].join(' / ');
  return (
    <PageFrame title={name} below={closed ? `${t('administration.closed')} · ${below}` : below}>
      <Tabs unit={unit} tab={tab} file={file} />
      <Part tab={tab} file={file} />
    </PageFrame>
  );
}

function Tabs({ unit, tab, file }: UnitPageProps & { readonly file: UnitFile }) {
  const { t } = useTranslation();
  const counts: Readonly<Record<UnitTab, number>> = {
    people: file.unit.people,
    posts: file.positions.filter((one) => !one.closed).length,
    relations: file.portfolios.length + file.secretaryships.length + file.deputyships.length,
    about: 0,
    keepers: file.administrators.length,
  };
  return (
    <nav className="tabs" aria-label={t('administration.unitParts')}>
      {unitTabs.map((one) => (
        <Link
          key={one}
          className="tab"
          to={pathOf({ at: 'administration', unit, tab: one })}
          replace
          aria-current={one === tab ? 'page' : undefined}
          ref={one === tab ? bringIntoView : null}
        >
          {t(`administration.tabs.${one}`)}
          {counts[one] > 0 && <span className="tab-count">{counts[one]}</span>}
        </Link>
      ))}
    </nav>
  );
}

/** On a phone the tabs are wider than the screen. */
function bringIntoView(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function Part({ tab, file }: { readonly tab: UnitTab; readonly file: UnitFile }) {
  switch (tab) {
    case 'people':
      return <UnitPeople file={file} />;
    case 'posts':
      return <PostsPane file={file} />;
    case 'relations':
      return <RelationsPane file={file} />;
    case 'about':
      return <AboutPane file={file} />;
    case 'keepers':
      return <KeepersPane file={file} />;
    default:
      return tab satisfies never;
  }
}

function UnitPeople({ file }: { readonly file: UnitFile }) {
  const { value } = useAsked({ do: 'administration.units' });
  const { unit, name, closed } = file.unit;
  const superior = value?.units.some((one) => one.parent === unit) ?? false;
  return <PeoplePane unit={{ key: unit, words: name }} superior={superior} open={!closed} />;
}
