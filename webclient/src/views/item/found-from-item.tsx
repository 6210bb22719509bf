import { Orbit } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../protocol/generated';
import { FoundedCircles } from '../circles/founded-from';
import { useMyCircles } from '../circles/my-circles';
import { Button } from '../parts/button';
import { open } from '../shell/opened';

/** 由此建圈: what takes many departments gets a circle, which says what it came from; those of mine that did stand here. */
export function FoundFromItem({ view: { item, title } }: { readonly view: ItemView }) {
  const { t } = useTranslation();
  const circles = useMyCircles().circles?.filter(({ source }) => source?.item === item) ?? [];
  return (
    <section className="item-section item-circles">
      <FoundedCircles circles={circles} />
      <Button look="quiet" onClick={() => open({ what: 'circle', basis: title, source: { item } })}>
        <Orbit aria-hidden="true" />
        {t('item.foundCircle')}
      </Button>
    </section>
  );
}
