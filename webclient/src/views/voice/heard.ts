import { create } from 'zustand';

const PLACE = 'collab.heard';
const MOST = 500;

/** Spoken messages that were played on this device, the last ones. */
const useHeardFiles = create<readonly string[]>(() => remembered());

export function useHeard(file: string): boolean {
  return useHeardFiles((heard) => heard.includes(file));
}

export function hear(file: string): void {
  if (useHeardFiles.getState().includes(file)) return;
  useHeardFiles.setState((heard) => [...heard, file].slice(-MOST), true);
  try {
    localStorage.setItem(PLACE, JSON.stringify(useHeardFiles.getState()));
  } catch {
    // a browser that keeps nothing: they count as heard until the page closes
  }
}

function remembered(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
