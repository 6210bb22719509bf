import { useTranslation } from 'react-i18next';
import { BotTag } from '../bots/bot-face';
import { useBotName } from '../bots/bots';
import { usePerson } from '../client/people';

interface AuthorProps {
  readonly person: number;
  /** 署名: the position spoken in, where it is not the main one. */
  readonly signature: string | undefined;
  readonly shown: boolean;
}

/** The name with its unit, or with the position spoken in; of one's own only the latter is seen. */
export function Author({ person, signature, shown }: AuthorProps) {
  const card = usePerson(person);
  const { name, unit } = card ?? { name: '', unit: '' };
  return signature ? (
    <h2 className="message-author">
      <span className={shown ? undefined : 'unseen'}>{name}</span>
      <span className="message-signature">{signature}</span>
    </h2>
  ) : (
    <h2 className={shown ? 'message-author' : 'unseen'}>
      {name}
      {shown && unit !== '' && <span className="message-unit">{unit}</span>}
    </h2>
  );
}

/** A bot; and for whom it speaks, where a person asked it (文白露 通过 批示助手). */
export function BotAuthor({
  bot,
  person,
  shown,
}: {
  readonly bot: string;
  readonly person: number;
  readonly shown: boolean;
}) {
  const { t } = useTranslation();
  const name = useBotName(bot);
  const asker = usePerson(person);
  const asked = asker && asker.name !== name && asker.unit + asker.title !== '';
  return (
    <h2 className={shown || asked ? 'message-author' : 'unseen'}>
      {asked && <span className="message-via">{t('bots.via', { name: asker.name })}</span>}
      {name}
      <BotTag />
    </h2>
  );
}
