import './body.css';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../protocol/generated';

export type Node = Message['body'][number];

interface BodyProps {
  readonly nodes: readonly Node[];
  readonly me: number;
  /** A press on somebody's name. */
  readonly onPerson?: ((person: number, at: HTMLElement) => void) | undefined;
}

/** What was said, drawn from its tree of nodes: words can only ever become words. */
export function Body({ nodes, me, onPerson }: BodyProps) {
  return (
    <span className="body">
      {nodes.map((node, index) => (
        <Fragment key={index}>
          <One node={node} me={me} onPerson={onPerson} />
        </Fragment>
      ))}
    </span>
  );
}

type Drawn<N> = Omit<BodyProps, 'nodes'> & { readonly node: N };

function One({ node, me, onPerson }: Drawn<Node>): ReactNode {
  switch (node.t) {
    case 'text':
      return node.text;
    case 'strong':
      return <strong>{node.text}</strong>;
    case 'code':
      return <code>{node.text}</code>;
    case 'code_block':
      return <pre className="scroll">{node.text}</pre>;
    case 'link':
      return <SafeLink url={node.url} />;
    case 'mention':
      return <Called node={node} me={me} onPerson={onPerson} />;
    case 'mention_all':
      return <Everybody />;
    default:
      return node satisfies never;
  }
}

function Called({ node, me, onPerson }: Drawn<Extract<Node, { t: 'mention' }>>) {
  return (
    <button
      type="button"
      className="mention"
      data-me={node.person === me || undefined}
      onClick={(event) => onPerson?.(node.person, event.currentTarget)}
    >
      @{node.name}
    </button>
  );
}

function Everybody() {
  const { t } = useTranslation();
  return (
    <span className="mention" data-me>
      @{t('composer.everybody')}
    </span>
  );
}

function SafeLink({ url }: { readonly url: string }) {
  if (!/^https?:\/\//i.test(url)) return url;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      {url}
    </a>
  );
}
