import { lazySheet } from '../parts/lazily';
import { SelectBar } from './select-bar';
import { useShown } from './shown';

const ForwardSheet = lazySheet(() => import('./forward-sheet').then((file) => file.ForwardSheet));
const PinsSheet = lazySheet(() => import('./pins-sheet').then((file) => file.PinsSheet));
const ReactedSheet = lazySheet(() => import('./reacted-sheet').then((file) => file.ReactedSheet));
const ReactPopup = lazySheet(() => import('./react-popup').then((file) => file.ReactPopup));
const TranscriptSheet = lazySheet(() => import('./transcript-sheet').then((file) => file.TranscriptSheet));

/** What stands below the timeline while messages are picked out, and what is open about a message. */
export function Deeds({ conversation }: { readonly conversation: number }) {
  return (
    <>
      <SelectBar conversation={conversation} />
      <Shown />
    </>
  );
}

function Shown() {
  const shown = useShown((state) => state.shown);
  switch (shown?.what) {
    case undefined:
      return null;
    case 'react':
      return <ReactPopup key={shown.nr} conversation={shown.conversation} nr={shown.nr} />;
    case 'reacted':
      return <ReactedSheet conversation={shown.conversation} nr={shown.nr} />;
    case 'pins':
      return <PinsSheet conversation={shown.conversation} nr={shown.nr} />;
    case 'forward':
      return <ForwardSheet conversation={shown.conversation} nrs={shown.nrs} together={shown.together} />;
    case 'transcript':
      return <TranscriptSheet conversation={shown.conversation} nr={shown.nr} />;
  }
}
