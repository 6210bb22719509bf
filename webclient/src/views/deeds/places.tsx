import { useTranslation } from 'react-i18next';
import { linesInOrder, mayPost } from '../../store/select';
import { useKnown } from '../client/client';
import { useName } from '../client/people';
import { titleOf } from '../client/titles';
import { Avatar } from '../parts/avatar';
import { NotFound } from '../picker/not-found';
import { Options } from '../picker/options';

interface PlacesProps {
  readonly typed: string;
  readonly chosen: ReadonlySet<number>;
  readonly onChosen: (chosen: ReadonlySet<number>) => void;
}

/** 会话: those one may speak in, the latest first. */
export function Places({ typed, chosen, onChosen }: PlacesProps) {
  const { t } = useTranslation();
  const nameOf = useName();
  const wanted = typed.trim().toLowerCase();
  const lines = useKnown(linesInOrder)
    .filter(mayPost)
    .map((line) => ({ line, title: titleOf(line, nameOf) }))
    .filter(({ title }) => title.toLowerCase().includes(wanted));
  if (lines.length === 0) return <NotFound text={typed.trim()} />;

  function press(conversation: number) {
    const next = new Set(chosen);
    if (!next.delete(conversation)) next.add(conversation);
    onChosen(next);
  }

  return (
    <Options
      label={t('deeds.places')}
      gathers
      options={lines.map(({ line, title }) => ({
        id: line.conversation,
        taken: chosen.has(line.conversation),
        children: (
          <span className="place">
            <Avatar id={line.peer ?? line.conversation} name={title} group={line.kind !== 'direct'} />
            <span className="cut">{title}</span>
            {line.kind !== 'direct' && (
              <span className="place-size">{t('conversation.members', { count: line.members })}</span>
            )}
          </span>
        ),
      }))}
      onPress={press}
    />
  );
}
