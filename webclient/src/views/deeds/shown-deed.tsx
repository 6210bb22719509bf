import { useEffect } from 'react';
import { lazySheet } from '../parts/lazily';
import { endSelecting, useSelecting } from './selecting';
import { useShown } from './shown';

const ForwardSheet = lazySheet(() => import('./forward-sheet').then((file) => file.ForwardSheet));
const PinsSheet = lazySheet(() => import('./pins-sheet').then((file) => file.PinsSheet));
const ReactedSheet = lazySheet(() => import('./reacted-sheet').then((file) => file.ReactedSheet));
const ReactPopup = lazySheet(() => import('./react-popup').then((file) => file.ReactPopup));
const SelectBar = lazySheet(() => import('./select-bar').then((file) => file.SelectBar));
const TranscriptSheet = lazySheet(() => import('./transcript-sheet').then((file) => file.TranscriptSheet));

/** What stands below the timeline while messages are picked out, and what is open about a message. */
export function Deeds({ conversation }: { readonly conversation: number }) {
  return (
    <>
      <Picking conversation={conversation} />
      <Shown />
    </>
  );
}

function Picking({ conversation }: { readonly conversation: number }) {
  const picking = useSelecting((state) => state.conversation === conversation);
  useEffect(() => endSelecting, [conversation]);
  return picking && <SelectBar conversation={conversation} />;
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
