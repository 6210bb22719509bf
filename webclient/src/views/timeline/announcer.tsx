import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKnown } from '../client/client';
import { useName } from '../client/people';
import { plainOf } from './plain';

/** Reads a new message aloud to those who listen to the screen. */
export function Announcer({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  const me = useKnown((state) => state.me?.person);
  const last = useKnown((state) => state.timelines.get(conversation)?.messages.at(-1));
  const nameOf = useName();
  const heard = useRef(last?.nr);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (!last || last.nr === heard.current) return;
    const first = heard.current === undefined;
    heard.current = last.nr;
    if (!first && last.author !== me)
      setWords(t('timeline.said', { name: nameOf(last.author) }) + plainOf(last.body, t));
  }, [last, me, nameOf, t]);
  return (
    <p className="unseen" aria-live="polite">
      {words}
    </p>
  );
}
