/** What of a card's actions is offered to this viewer, and which inputs go along. Pure. */
import { standingFor, type Action, type Element, type HeldCard, type Input, type Standing } from '../../store/cards';

export type Execute = Extract<Action, { type: 'Action.Execute' }>;
export type ShowCard = Extract<Action, { type: 'Action.ShowCard' }>;

/** An action that may be pressed. `standing` is there where it is an act: the part of mine it belongs to. */
export interface Offered {
  readonly key: string;
  readonly action: Action;
  readonly standing: Standing | undefined;
}

/** The offered ones as they are laid out: one first, few beside it, the others in a menu; forms that stand open. */
export interface Layout {
  readonly forms: readonly Offered[];
  readonly row: readonly Offered[];
  readonly menu: readonly Offered[];
}

const BESIDE = 2;

export function offeredOf(held: HeldCard, actions: readonly Action[]): readonly Offered[] {
  return actions.flatMap((action, index) => {
    const standing = action.type === 'Action.Execute' ? standingFor(held, action.verb) : undefined;
    return isOffered(held, action) ? [{ key: `${action.type} ${index}`, action, standing }] : [];
  });
}

export function laidOut(offered: readonly Offered[]): Layout {
  const forms = offered.filter(({ action }) => action.type === 'Action.ShowCard' && action.isOpen === true);
  const others = offered.filter((one) => !forms.includes(one));
  const first = others.filter(({ action }) => isPrimary(action));
  const beside = others.filter(({ action }) => !isPrimary(action));
  const inOrder = [...first, ...beside];
  const room = forms.length > 0 ? BESIDE : BESIDE + (first.length > 0 ? 1 : 0);
  return { forms, row: inOrder.slice(0, room), menu: inOrder.slice(room) };
}

export function isPrimary(action: Action): boolean {
  return (action.mode ?? 'primary') === 'primary' && action.style !== 'destructive';
}

/** Whether the inputs of this body can be sent by any of these: otherwise nobody needs to fill them in. */
export function takesInputs(offered: readonly Offered[]): boolean {
  return offered.some(
    ({ action }) => action.type === 'Action.Execute' && (action.associatedInputs ?? 'auto') === 'auto',
  );
}

/** Every input that stands in these elements, however deep. */
export function inputsIn(elements: readonly Element[]): readonly Input[] {
  return elements.flatMap((one): readonly Input[] => {
    switch (one.type) {
      case 'Container':
        return inputsIn(one.items);
      case 'ColumnSet':
        return one.columns.flatMap((column) => inputsIn(column.items));
      case 'Table':
        return one.rows.flatMap((row) => row.cells.flatMap((cell) => inputsIn(cell.items)));
      default:
        return 'id' in one ? [one] : [];
    }
  });
}

function isOffered(held: HeldCard, action: Action): boolean {
  switch (action.type) {
    case 'Action.Execute':
      return standingFor(held, action.verb) !== undefined;
    case 'Action.ShowCard':
      return offeredOf(held, action.card.actions ?? []).length > 0;
    default:
      return true;
  }
}
