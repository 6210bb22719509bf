import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, Element, HeldCard } from '../../store/cards';
import type { Press } from '../../store/press';
import { ActionRow } from './action-row';
import { Elements } from './elements/element';
import { InputField } from './inputs/input';
import { laidOut, offeredOf, takesInputs, type Offered } from './offered';
import { useFilling, type Filling } from './use-filling';

export interface Pressing {
  readonly held: HeldCard;
  readonly press: Press | undefined;
  /** An act with what was filled in. */
  readonly onPress: (offered: Offered, inputs: Readonly<Record<string, unknown>>) => void;
  readonly onDiscard: () => void;
}

interface FormProps extends Pressing {
  readonly body: readonly Element[];
  readonly actions: readonly Action[];
  /** The form around this one: its inputs go along, too. */
  readonly around?: Filling;
}

/** 表单: elements, what is to be filled in, what can be pressed; a whole card, or the part of one that opens. */
export function CardForm({ body, actions, around, ...pressing }: FormProps) {
  const { held, press } = pressing;
  const offered = offeredOf(held, actions);
  const filling = useFilling(held, body, press, around);
  const layout = laidOut(offered);
  const fills = takesInputs(offered);
  const disabled = press !== undefined && press.sending !== 'refused';
  return (
    <>
      <Elements
        elements={body}
        slots={{
          input: (input) =>
            fills ? (
              <InputField
                input={input}
                value={filling.values[input.id]}
                onValue={(value) => filling.fill(input.id, value)}
                fault={filling.faults[input.id]}
                disabled={disabled}
              />
            ) : null,
          actions: (set) => (
            <ActionRow layout={laidOut(offeredOf(held, set.actions))} filling={filling} {...pressing} />
          ),
        }}
      />
      {layout.forms.map((one) => (
        <Opened key={one.key} offered={one} filling={filling} {...pressing} />
      ))}
      <ActionRow layout={layout} filling={filling} {...pressing} />
    </>
  );
}

interface OpenedProps extends Pressing {
  readonly offered: Offered;
  readonly filling: Filling;
  readonly onClose?: (() => void) | undefined;
}

/** The form behind an action, where it stands open. */
export function Opened({ offered: { action }, filling, onClose, ...pressing }: OpenedProps): ReactNode {
  const { t } = useTranslation();
  if (action.type !== 'Action.ShowCard') return null;
  return (
    <div
      className="card-opened"
      role="group"
      aria-label={action.title}
      onKeyDown={(event) => {
        if (event.key === 'Enter') pressFirst(event);
        if (event.key !== 'Escape' || !onClose) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <CardForm {...pressing} body={action.card.body ?? []} actions={action.card.actions ?? []} around={filling} />
      {onClose && (
        <button type="button" className="card-fold" onClick={onClose}>
          {t('cards.fold')}
        </button>
      )}
    </div>
  );
}

/** Enter in a line presses what stands first below it, as on any form. */
export function pressFirst(event: KeyboardEvent<HTMLElement>): void {
  const isLine = event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing;
  if (!isLine || event.defaultPrevented) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLButtonElement>('.card-actions > .button-primary')?.click();
}
