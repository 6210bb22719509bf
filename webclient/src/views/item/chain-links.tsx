import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChainNode, ItemView, SourceView } from '../../protocol/generated';
import { useActions } from '../client/client';
import { Light } from '../parts/light';
import { pathOf } from '../shell/place';
import { useInLanguage } from '../todo/words';

/** 链: what it came from, and what came of it, each a press away. */
export function ChainLinks({ view }: { readonly view: ItemView }) {
  const { t } = useTranslation();
  const nodes = useChain(view);
  const here = nodes.find((node) => node.item === view.item);
  const before = nodes.filter((node) => here?.sources.includes(node.item) === true);
  const after = nodes.filter((node) => node.sources.includes(view.item));
  const others = view.sources.filter((source) => source.item === null);
  if (before.length + after.length + others.length === 0) return null;
  return (
    <section className="item-section" aria-label={t('item.chain')}>
      <h2 className="item-heading">{t('item.chain')}</h2>
      <ul className="chain">
        {others.map((source, place) => (
          <li key={place}>
            <span className="chain-way">{t('item.from')}</span>
            <OtherSource source={source} />
          </li>
        ))}
        {before.map((node) => (
          <Node key={node.item} way={t('item.from')} node={node} />
        ))}
        {after.map((node) => (
          <Node key={node.item} way={t('item.to')} node={node} />
        ))}
      </ul>
    </section>
  );
}

function Node({ way, node }: { readonly way: string; readonly node: ChainNode }) {
  const said = useInLanguage();
  return (
    <li>
      <span className="chain-way">{way}</span>
      <Link className="chain-link cut" to={pathOf({ at: 'todo', item: node.item })}>
        {[said(node.kind_words), node.number, node.title].filter(Boolean).join(' ')}
      </Link>
      <span className="chain-state">{said(node.state_words)}</span>
      {node.light !== null && <Light light={node.light} />}
    </li>
  );
}

/** A message, which only its members can open, or words alone. */
function OtherSource({ source: { title, conversation, nr } }: { readonly source: SourceView }) {
  const { t } = useTranslation();
  if (conversation === null) return <span className="cut">{title}</span>;
  const to = pathOf({ at: 'messages', conversation, ...(nr === null ? {} : { nr }) });
  return (
    <Link className="chain-link cut" to={to}>
      {title || t('item.fromMessage')}
    </Link>
  );
}

function useChain({ item, nr }: ItemView): readonly ChainNode[] {
  const actions = useActions();
  const [nodes, setNodes] = useState<readonly ChainNode[]>([]);
  useEffect(() => {
    let wanted = true;
    void actions.ask({ do: 'item.chain', item }).then((outcome) => {
      if (wanted && outcome.ok) setNodes(outcome.value.nodes);
    });
    return () => {
      wanted = false;
    };
  }, [item, nr, actions]);
  return nodes;
}
