import { useLocation, useNavigate } from 'react-router';
import type { Pick } from '../administration/parts/pick-field';
import { pathOf } from '../shell/place';

/** What one comes with from a unit's file; the browser's history keeps it. */
export interface Begun {
  readonly unit: Pick;
  readonly position: Pick;
}

/** Go and hand this position over. */
export function useHandOver(): (begun: Begun) => void {
  const navigate = useNavigate();
  return (begun) => void navigate(pathOf({ at: 'administration', page: 'handover' }), { state: begun });
}

export function useBegun(): Begun | undefined {
  const state: unknown = useLocation().state;
  return isBegun(state) ? state : undefined;
}

function isBegun(state: unknown): state is Begun {
  return typeof state === 'object' && state !== null && 'unit' in state && 'position' in state;
}
