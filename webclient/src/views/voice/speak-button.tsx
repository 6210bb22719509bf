import './speak-button.css';
import { Mic, SendHorizontal, X } from 'lucide-react';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../parts/button';
import { durationWords } from './peaks';
import { MOST_SECONDS, type Recording } from './recording';
import { useSpeaking } from './use-speaking';

/** So far up a finger slides to take back what it holds. */
const AWAY = 60;

/** 语音: pressed on a desk, held on a phone (sliding up takes it back), a minute at most. */
export function SpeakButton({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  const speaking = useSpeaking(conversation);
  const { held, away, handlers } = useHolding(speaking.begin, speaking.send, speaking.cancel);
  const shown = speaking.state !== 'quiet';
  return (
    <>
      <IconButton
        className="speak"
        label={t('voice.speak')}
        hint={t('voice.hint')}
        side="top"
        data-held={held || undefined}
        {...handlers}
      >
        <Mic aria-hidden="true" />
      </IconButton>
      {shown && (
        <div className="speaking" role="group" aria-label={t('voice.speaking')} data-away={away || undefined}>
          <Level recording={speaking.recording} />
          <span className="speaking-words">{t(wordsOf(held, away))}</span>
          {!held && (
            <>
              <IconButton label={t('voice.cancel')} side="top" onClick={speaking.cancel}>
                <X aria-hidden="true" />
              </IconButton>
              <Button look="primary" disabled={speaking.state !== 'speaking'} onClick={speaking.send}>
                <SendHorizontal aria-hidden="true" />
                {t('voice.send')}
              </Button>
            </>
          )}
        </div>
      )}
    </>
  );
}

function wordsOf(held: boolean, away: boolean) {
  if (!held) return 'voice.speakNow';
  return away ? 'voice.letGoToCancel' : 'voice.letGoToSend';
}

/** A finger holds, a mouse or a key presses. */
function useHolding(begin: () => void, send: () => void, cancel: () => void) {
  const [held, setHeld] = useState(false);
  const [away, setAway] = useState(false);
  const fromRef = useRef(0);

  function end(how: () => void) {
    if (!held) return;
    setHeld(false);
    setAway(false);
    how();
  }

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      if (event.pointerType !== 'touch') return;
      event.currentTarget.setPointerCapture(event.pointerId);
      fromRef.current = event.clientY;
      setHeld(true);
      begin();
    },
    onPointerMove: (event: PointerEvent) => held && setAway(fromRef.current - event.clientY > AWAY),
    onPointerUp: () => end(away ? cancel : send),
    onPointerCancel: () => end(cancel),
    onContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),
    onClick: (event: { readonly nativeEvent: globalThis.MouseEvent }) => {
      if ((event.nativeEvent as globalThis.PointerEvent).pointerType !== 'touch') begin();
    },
  };
  return { held, away, handlers };
}

/** How long one speaks, and that one is heard. */
function Level({ recording }: { readonly recording: Recording | undefined }) {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState(0);
  const barRef = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds(recording?.seconds() ?? 0);
      barRef.current?.style.setProperty('--level', String(recording?.level() ?? 0));
    }, 100);
    return () => clearInterval(timer);
  }, [recording]);
  return (
    <>
      <span ref={barRef} className="speaking-level" aria-hidden="true" />
      <span className="speaking-time" role="timer" aria-label={t('voice.lasted')}>
        {durationWords(seconds)} / {durationWords(MOST_SECONDS)}
      </span>
    </>
  );
}
