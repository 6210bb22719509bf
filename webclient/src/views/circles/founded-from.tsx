import './founded-from.css';
import { Orbit } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CircleLine } from '../../protocol/generated';
import { pathOf } from '../shell/place';
import { useFoundedFrom } from './my-circles';

/** 已由此建圈, below a message, for those who belong to that circle. */
export function FoundedFrom({ conversation, nr }: { readonly conversation: number; readonly nr: number }) {
  return <FoundedCircles circles={useFoundedFrom(conversation, nr)} />;
}

export function FoundedCircles({ circles }: { readonly circles: readonly CircleLine[] }) {
  const { t } = useTranslation();
  return circles.map(({ conversation, title }) => (
    <Link key={conversation} className="founded-from" to={pathOf({ at: 'messages', conversation })}>
      <Orbit aria-hidden="true" />
      <span className="cut">{t('circles.foundedFrom', { title })}</span>
    </Link>
  ));
}
