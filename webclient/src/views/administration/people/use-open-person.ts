import { useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

const NAME = 'person';

/** Whose file is open, in the address: a link leads there, and “back” closes it. */
export function useOpenPerson(): readonly [number | undefined, (person: number | undefined) => void] {
  const navigate = useNavigate();
  const [asked, setAsked] = useSearchParams();
  const openedHere = useRef(false);
  const named = asked.get(NAME) ?? '';
  const person = /^\d{1,15}$/.test(named) ? Number(named) : undefined;
  function open(other: number | undefined) {
    if (other !== undefined) {
      openedHere.current = true;
      setAsked({ [NAME]: String(other) });
    } else if (openedHere.current) {
      openedHere.current = false;
      void navigate(-1);
    } else setAsked({}, { replace: true });
  }
  return [person, open];
}
