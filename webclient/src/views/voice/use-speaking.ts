import type { TFunction } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../client/client';
import { useSpot } from '../topics/here';
import { refusalWords } from '../parts/refusal';
import { say } from '../parts/toast';
import { canRecord, MOST_SECONDS, record, type Recorded, type Recording } from './recording';

/** 说话: from the first press to the message that is sent, or not. */
export interface Speaking {
  readonly state: 'quiet' | 'asking' | 'speaking' | 'sending';
  readonly recording: Recording | undefined;
  readonly begin: () => void;
  readonly send: () => void;
  readonly cancel: () => void;
}

/** One at a time; whoever leaves the conversation has said nothing. */
export function useSpeaking(conversation: number): Speaking {
  const { t } = useTranslation();
  const deliver = useDelivery(conversation);
  const [state, setState] = useState<Speaking['state']>('quiet');
  const [recording, setRecording] = useState<Recording>();
  const wantedRef = useRef(false);
  const isWanted = () => wantedRef.current;
  useEffect(() => () => recording?.cancel(), [recording]);

  async function begin() {
    if (state !== 'quiet') return;
    wantedRef.current = true;
    setState('asking');
    const given = await asked(t);
    if (given && isWanted()) {
      setRecording(given);
      setState('speaking');
    } else {
      given?.cancel();
      setState('quiet');
    }
  }

  async function send() {
    wantedRef.current = false;
    if (state !== 'speaking' || !recording) return;
    setState('sending');
    const said = await recording.stop();
    setRecording(undefined);
    if (said) await deliver(said);
    else say(t('voice.tooShort'));
    setState('quiet');
  }

  function cancel() {
    wantedRef.current = false;
    if (state !== 'speaking') return;
    setRecording(undefined);
    setState('quiet');
  }

  useEnd(state === 'speaking', () => void send());
  return { state, recording, begin: () => void begin(), send: () => void send(), cancel };
}

/** The microphone, or why there is none. */
async function asked(t: TFunction): Promise<Recording | undefined> {
  if (!canRecord()) {
    say(t('voice.cannot'));
    return undefined;
  }
  try {
    return await record();
  } catch {
    say(t('voice.noMicrophone'));
    return undefined;
  }
}

/** Nobody speaks longer than a minute. */
function useEnd(speaks: boolean, end: () => void) {
  const endRef = useRef(end);
  useEffect(() => {
    endRef.current = end;
  });
  useEffect(() => {
    if (!speaks) return;
    const timer = setTimeout(() => endRef.current(), MOST_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [speaks]);
}

function useDelivery(conversation: number) {
  const { t } = useTranslation();
  const actions = useActions();
  const spot = useSpot(conversation);
  return async (said: Recorded) => {
    const ending = said.sound.type.includes('mp4') ? 'm4a' : 'webm';
    const file = new File([said.sound], `${t('voice.name')}.${ending}`);
    const spoken = Object.assign(file, { voice: { seconds: said.seconds, peaks: [...said.peaks] } });
    const outcome = await actions.upload(spoken, () => undefined).card;
    if (outcome.ok) actions.post(spot, '', null, [outcome.value]);
    else say(refusalWords(outcome.refusal, undefined, t));
  };
}
