import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Charter } from '../../protocol/generated';
import { useKnown } from '../client/client';
import { pathOf, type Place } from '../shell/place';

/** What came before and after a circle, as far as I may see it: its source, the circle it takes up, those that go on. */
export function CharterLinks({ charter: { source, continues, continued_by } }: { readonly charter: Charter }) {
  const { t } = useTranslation();
  return (
    <>
      {source && <Way name={t('circle.source')} to={placeOfSource(source)} words={t(sourceKey(source))} />}
      {continues !== null && <Circle name={t('circle.continues')} conversation={continues} />}
      {continued_by.map((one) => (
        <Circle key={one} name={t('circle.continuedBy')} conversation={one} />
      ))}
    </>
  );
}

function Circle({ name, conversation }: { readonly name: string; readonly conversation: number }) {
  const title = useKnown((state) => state.lines.get(conversation)?.title ?? '');
  return title === '' ? null : <Way name={name} to={{ at: 'messages', conversation }} words={title} />;
}

function Way({ name, to, words }: { readonly name: string; readonly to: Place; readonly words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Link to={pathOf(to)}>{words}</Link>
      </dd>
    </div>
  );
}

type Source = NonNullable<Charter['source']>;

function sourceKey({ item }: Source) {
  return item == null ? 'circle.sourceMessage' : 'circle.sourceItem';
}

function placeOfSource({ item, conversation, nr }: Source): Place {
  if (item != null) return { at: 'todo', item };
  return { at: 'messages', ...(conversation == null ? {} : { conversation }), ...(nr == null ? {} : { nr }) };
}
