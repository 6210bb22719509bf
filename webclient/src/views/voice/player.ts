import { create } from 'zustand';
import { hear } from './heard';

interface Playing {
  readonly file: string | undefined;
  readonly runs: boolean;
  /** How much of it was heard, 0 to 1. */
  readonly share: number;
}

const SILENT: Playing = { file: undefined, runs: false, share: 0 };

/** One voice at a time. */
const usePlaying = create<Playing>(() => SILENT);
let sound: HTMLAudioElement | undefined;

export interface Heard {
  readonly runs: boolean;
  readonly share: number;
}

export function usePlayed(file: string): Heard {
  const share = usePlaying((playing) => (playing.file === file ? playing.share : 0));
  const runs = usePlaying((playing) => playing.file === file && playing.runs);
  return { share, runs };
}

/** Play it from where it stands, or pause it. `failed` is called where it cannot be played. */
export function playOrPause(file: string, from: string, seconds: number, failed: () => void): void {
  const playing = usePlaying.getState();
  if (playing.file === file && playing.runs) {
    sound?.pause();
    return;
  }
  if (playing.file !== file) load(file, from, seconds);
  hear(file);
  sound?.play().catch(failed);
}

/** Go on from this share of it. */
export function playFrom(file: string, from: string, seconds: number, share: number): void {
  if (usePlaying.getState().file !== file) load(file, from, seconds);
  if (sound) sound.currentTime = share * seconds;
  usePlaying.setState({ share });
}

function load(file: string, from: string, seconds: number): void {
  sound?.pause();
  const mine = new Audio(from);
  sound = mine;
  usePlaying.setState({ file, runs: false, share: 0 });
  const tell = (part: Partial<Playing>) => sound === mine && usePlaying.setState(part);
  mine.addEventListener('play', () => tell({ runs: true }));
  mine.addEventListener('pause', () => tell({ runs: false }));
  mine.addEventListener('timeupdate', () => tell({ share: Math.min(1, mine.currentTime / seconds) }));
  mine.addEventListener('ended', () => tell({ runs: false, share: 0 }));
}
