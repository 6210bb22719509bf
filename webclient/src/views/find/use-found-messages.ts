import { useEffect, useState } from 'react';
import type { Refusal } from '../../protocol/codes';
import type { Hit } from '../../protocol/generated';
import type { Actions } from '../../sync/actions';
import { useActions } from '../client/client';
import { sinceWhen, type Period } from './period';

/** What is looked for, and where. */
export interface Question {
  readonly text: string;
  readonly conversation: number | undefined;
  readonly period: Period;
  readonly mentionsMe: boolean;
  readonly hasLink: boolean;
  readonly hasFile: boolean;
}

/** What was found so far; `hits` are undefined before the first answer. While `asking` they are those of the words before. */
export interface Found {
  readonly hits: readonly Hit[] | undefined;
  readonly refusal: Refusal | undefined;
  readonly asking: boolean;
  readonly next: () => void;
}

interface Answer {
  readonly key: string;
  readonly hits: readonly Hit[];
  readonly before: number | null;
  readonly refusal: Refusal | undefined;
}

/** How long typing rests before the server is asked. */
const REST = 220;
const PAGE = 30;

/** Messages that hold the words, newest first; `next` brings the following page. */
export function useFoundMessages(question: Question): Found {
  const actions = useActions();
  const key = JSON.stringify({ ...question, text: question.text.trim() });
  const [answer, setAnswer] = useState<Answer>();
  const [turning, setTurning] = useState(false);
  useEffect(() => {
    if (questionIn(key).text === '') return;
    let current = true;
    const timer = setTimeout(() => void asked(actions, key).then((found) => current && setAnswer(found)), REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [actions, key]);

  function next() {
    if (answer?.key !== key || answer.before === null || turning) return;
    setTurning(true);
    void asked(actions, key, answer).then((found) => {
      setTurning(false);
      setAnswer((last) => (last === answer ? found : last));
    });
  }
  return { hits: answer?.hits, refusal: answer?.refusal, asking: turning || answer?.key !== key, next };
}

/** A page of hits, after those of an earlier answer. */
async function asked(actions: Actions, key: string, earlier?: Answer): Promise<Answer> {
  const { text, conversation, period, mentionsMe, hasLink, hasFile } = questionIn(key);
  const outcome = await actions.ask({
    do: 'message.find',
    text,
    conversation: conversation ?? null,
    since: sinceWhen(period, new Date()) ?? null,
    mentions_me: mentionsMe,
    has_link: hasLink,
    has_file: hasFile,
    before: earlier?.before ?? null,
    limit: PAGE,
  });
  const hits = earlier?.hits ?? [];
  if (!outcome.ok) return { key, hits, before: null, refusal: outcome.refusal };
  return { key, hits: [...hits, ...outcome.value.hits], before: outcome.value.before, refusal: undefined };
}

function questionIn(key: string): Question {
  return JSON.parse(key) as Question;
}
