/** What of a card's actions is offered to this viewer, and which inputs go along. Pure. */
import {
  standingFor,
  waitsForMe,
  type Action,
  type Element,
  type HeldCard,
  type Input,
  type Standing,
} from '../../store/cards';
import { isEmpty } from './filling';

/** An action that may be pressed. `standing` is there where it is an act: the part of mine it belongs to; `open` where
 * it is a form that stands open. */
export interface Offered {
  readonly key: string;
  readonly action: Action;
  readonly standing: Standing | undefined;
  readonly open: boolean;
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
    return isOffered(held, action)
      ? [{ key: `${action.type} ${index}`, action, standing, open: standsOpen(held, action) }]
      : [];
  });
}

export function laidOut(offered: readonly Offered[]): Layout {
  const forms = offered.filter(({ open }) => open);
  const others = offered.filter(({ open }) => !open);
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

/** What waits for me and is filled in already needs a look and one press, so it is not folded away. */
function standsOpen(held: HeldCard, action: Action): boolean {
  if (action.type !== 'Action.ShowCard') return false;
  if (action.isOpen === true) return true;
  const filled = Object.assign({}, ...(held.view?.standings ?? []).map(({ inputs }) => inputs)) as Record<
    string,
    unknown
  >;
  const isFilled = inputsIn(action.card.body ?? []).some(({ id }) => !isEmpty(filled[id]));
  return isPrimary(action) && isFilled && waitsForMe(held);
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
