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
