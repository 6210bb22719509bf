import { useTranslation } from 'react-i18next';
import { PageFrame } from './page-frame';
import { PeoplePane } from './people/people-pane';

/** 全部人员: of all units I keep. */
export function PeoplePage() {
  const { t } = useTranslation();
  return (
    <PageFrame title={t('administration.pages.people')}>
      <PeoplePane unit={undefined} superior={false} open />
    </PageFrame>
  );
}
