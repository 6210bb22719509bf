import './words.css';
import type { Element } from '../../../store/cards';

type TextBlock = Extract<Element, { type: 'TextBlock' }>;
type RichTextBlock = Extract<Element, { type: 'RichTextBlock' }>;
type Looks = Pick<TextBlock, 'size' | 'weight' | 'color' | 'isSubtle'>;

/** Words, which can only ever become words. */
export function Words({ block }: { readonly block: TextBlock }) {
  const Tag = block.style === 'heading' ? 'h4' : 'p';
  const lines = block.wrap === false ? 1 : block.maxLines;
  return (
    <Tag
      className="card-words"
      {...looks(block)}
      data-align={block.horizontalAlignment}
      data-lines={lines}
      style={{ WebkitLineClamp: lines }}
    >
      {block.text}
    </Tag>
  );
}

/** Words of several looks in one paragraph. */
export function Runs({ block }: { readonly block: RichTextBlock }) {
  return (
    <p className="card-words" data-align={block.horizontalAlignment}>
      {block.inlines.map((run, index) => (
        <span
          key={index}
          className="card-run"
          {...looks(run)}
          data-italic={marked(run.italic)}
          data-struck={marked(run.strikethrough)}
          data-marked={marked(run.highlight)}
        >
          {run.text}
        </span>
      ))}
    </p>
  );
}

function looks({ size, weight, color, isSubtle }: Looks) {
  return { 'data-size': size, 'data-weight': weight, 'data-colour': color, 'data-subtle': marked(isSubtle) };
}

function marked(is: boolean | undefined): true | undefined {
  return is === true ? true : undefined;
}
