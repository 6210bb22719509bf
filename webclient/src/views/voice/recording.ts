import { peaksOf } from './peaks';

/** What was said: a sound of at most a minute, and how loud it was. */
export interface Recorded {
  readonly sound: Blob;
  readonly seconds: number;
  readonly peaks: readonly number[];
}

/** While somebody speaks. */
export interface Recording {
  /** How loud it is just now, 0 to 1. */
  level(): number;
  seconds(): number;
  /** What was said so far; null: next to nothing. */
  stop(): Promise<Recorded | null>;
  cancel(): void;
}

export const MOST_SECONDS = 60;
const LEAST_SECONDS = 0.6;
const STEP_MS = 50;
const FORMS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

/** Whether this browser, at this address, can record at all: it gives nobody a microphone over plain HTTP. */
export function canRecord(): boolean {
  return 'mediaDevices' in navigator && typeof MediaRecorder !== 'undefined';
}

/** The microphone is asked for here, and let go when the recording ends. Throws where it is refused or there is none. */
export async function record(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true },
  });
  const form = FORMS.find((one) => MediaRecorder.isTypeSupported(one));
  const recorder = new MediaRecorder(stream, { ...(form ? { mimeType: form } : {}), audioBitsPerSecond: 32_000 });
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', (event) => pieces.push(event.data));
  const meter = measure(stream);
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  recorder.start(1000);

  function letGo() {
    meter.end();
    for (const track of stream.getTracks()) track.stop();
  }

  return {
    level: meter.level,
    seconds,
    stop: () =>
      new Promise((resolve) => {
        const lasted = Math.min(MOST_SECONDS, seconds());
        recorder.addEventListener('stop', () => {
          letGo();
          const sound = new Blob(pieces, { type: recorder.mimeType });
          resolve(lasted < LEAST_SECONDS ? null : { sound, seconds: round(lasted), peaks: peaksOf(meter.levels) });
        });
        recorder.stop();
      }),
    cancel: () => {
      if (recorder.state === 'inactive') return;
      recorder.stop();
      letGo();
    },
  };
}

/** Listens to how loud it is, some twenty times a second. */
function measure(stream: MediaStream) {
  const context = new AudioContext();
  const meter = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(meter);
  const wave = new Uint8Array(meter.fftSize);
  const levels: number[] = [];
  let now = 0;
  const timer = setInterval(() => {
    meter.getByteTimeDomainData(wave);
    now = wave.reduce((most, value) => Math.max(most, Math.abs(value - 128) / 128), 0);
    levels.push(now);
  }, STEP_MS);
  return {
    levels,
    level: () => now,
    end: () => {
      clearInterval(timer);
      void context.close();
    },
  };
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
