import '../parts/dialog.css';
import './typed-ahead.css';
import i18next from 'i18next';
import { useEffect, useRef, useState, type ComponentType, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../parts/field';
import { withWords } from '../parts/lazily';
import { say } from '../parts/toast';
import { close } from './opened';

interface Texted {
  readonly text: string;
}

/**
 * A sheet that is called by its keys and is fetched then: whoever called it types on at once, so a plain field keeps his
 * words until the sheet takes them over. Never in the middle of a word that an input method still composes.
 */
export function typedAhead<Props extends Texted>(
  place: 'jump' | 'find',
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let fetched: ComponentType<Props> | undefined;

  return function TypedAhead(props: Props) {
    const [Sheet, setSheet] = useState<ComponentType<Props> | undefined>(() => fetched);
    const [text, setText] = useState(props.text);
    const [composing, setComposing] = useState(false);
    useReturnedFocus();
    useEffect(() => {
      if (fetched) return;
      withWords(load).then(
        (part) => {
          fetched = part;
          setSheet(() => part);
        },
        () => {
          say(i18next.t('connection.notLoaded'));
          close();
        },
      );
    }, []);
    if (Sheet && !composing) return <Sheet {...props} text={text} />;
    return (
      <div onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}>
        <Field place={place} text={text} onText={setText} />
      </div>
    );
  };
}

interface FieldProps {
  readonly place: 'jump' | 'find';
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Field({ place, text, onText }: FieldProps) {
  const { t } = useTranslation();
  const label = t(`${place}.placeholder`);
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) close();
  };
  return (
    <>
      <div className="veil" onClick={close} />
      <div
        className="sheet sheet-wide ahead"
        data-place={place}
        role="dialog"
        aria-modal="true"
        aria-label={label}
        onKeyDown={leave}
      >
        <SearchField className="ahead-field" autoFocus label={label} value={text} onValue={onText} />
      </div>
    </>
  );
}

/** Where the focus was before; the sheet itself has only seen the field that is gone. */
function useReturnedFocus(): void {
  const before = useRef(document.activeElement);
  useEffect(() => {
    const from = before.current;
    return () => {
      setTimeout(() => {
        if (document.activeElement === document.body && from instanceof HTMLElement) from.focus();
      });
    };
  }, []);
}
