import './toast.css';
import { lazy, Suspense } from 'react';
import { create } from 'zustand';

/** Words said in passing, and perhaps what a press on a button beside them does. */
export interface Saying {
  readonly words: string;
  readonly act?: Act | undefined;
}

interface Act {
  readonly words: string;
  readonly run: () => void;
}

/** What was said and is not shown yet. */
export const useSaid = create<{ readonly waiting: readonly Saying[]; readonly ever: boolean }>(() => ({
  waiting: [],
  ever: false,
}));

/** Say something in passing, such as why an act was refused. */
export function say(words: string, act?: Act): void {
  useSaid.setState(({ waiting }) => ({ waiting: [...waiting, { words, act }], ever: true }));
}

/** Where what is said in passing appears. How it appears is fetched with the first words; without it they stand there plainly. */
export function Toasts() {
  const ever = useSaid((state) => state.ever);
  if (!ever) return null;
  return (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  );
}

const Shown = lazy(() =>
  import('./toasts-shown').then(
    (file) => ({ default: file.ToastsShown }),
    () => ({ default: Plain }),
  ),
);

function Plain() {
  const waiting = useSaid((state) => state.waiting);
  return (
    <div className="toasts" role="status">
      {waiting.slice(-1).map(({ words }) => (
        <p key={words} className="toast">
          {words}
        </p>
      ))}
    </div>
  );
}
