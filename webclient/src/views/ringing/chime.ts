/** 提示音: two short notes, made here. A browser lets a page sound once somebody has touched it. */
const NOTES = [880, 1174.66]; // Hz: a5, d6
const NOTE_S = 0.14;
const LOUD = 0.12;
/** In milliseconds: ten messages at once are one sound. */
const APART = 3_000;

let context: AudioContext | undefined;
let last = -Infinity;

export function chime(): void {
  const now = performance.now();
  if (now - last < APART || !('AudioContext' in globalThis)) return;
  last = now;
  context ??= new AudioContext();
  const audio = context;
  void audio
    .resume()
    .then(() => NOTES.forEach((pitch, index) => sound(audio, pitch, audio.currentTime + index * NOTE_S)));
}

function sound(audio: AudioContext, pitch: number, at: number): void {
  const note = audio.createOscillator();
  const volume = audio.createGain();
  note.frequency.value = pitch;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUD, at + 0.012);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + NOTE_S * 2);
  note.connect(volume).connect(audio.destination);
  note.start(at);
  note.stop(at + NOTE_S * 2);
}
