import { create } from 'zustand';

/** A newer version of the client waits; none: this is the newest one known. */
export const useRenewal = create<{ readonly renew: (() => void) | undefined }>(() => ({ renew: undefined }));

export function offerRenewal(renew: () => void): void {
  useRenewal.setState({ renew });
}
