import { lazySheet } from '../parts/lazily';
import { useShown } from './shown';

const ReactPopup = lazySheet(() => import('./react-popup').then((file) => file.ReactPopup));
const PinsSheet = lazySheet(() => import('./pins-sheet').then((file) => file.PinsSheet));
const ReactedSheet = lazySheet(() => import('./reacted-sheet').then((file) => file.ReactedSheet));

/** What is open about a message. */
export function ShownDeed() {
  const shown = useShown((state) => state.shown);
  switch (shown?.what) {
    case undefined:
      return null;
    case 'react':
      return <ReactPopup key={shown.nr} conversation={shown.conversation} nr={shown.nr} />;
    case 'pins':
      return <PinsSheet conversation={shown.conversation} nr={shown.nr} />;
    case 'reacted':
      return <ReactedSheet conversation={shown.conversation} nr={shown.nr} />;
  }
}
