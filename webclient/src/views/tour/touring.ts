import { create } from 'zustand';

/** Whether somebody is being shown around. */
export const useTouring = create<{ readonly touring: boolean }>(() => ({ touring: false }));

export function beginTour(): void {
  useTouring.setState({ touring: true });
}

export function endTour(): void {
  useTouring.setState({ touring: false });
}
