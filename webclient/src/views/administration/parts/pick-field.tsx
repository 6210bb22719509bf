import './pick-field.css';
import { Combobox } from '@base-ui/react/combobox';
import { Field } from '@base-ui/react/field';
import { Check, ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Something to choose: a unit, a position, a person. */
export interface Pick {
  readonly key: number;
  readonly words: string;
  /** In small beside it. */
  readonly hint?: string;
}

interface PickFieldProps {
  readonly label: string;
  /** Undefined while they are asked for. */
  readonly items: readonly Pick[] | undefined;
  readonly value: Pick | undefined;
  readonly onValue: (value: Pick | undefined) => void;
  /** The words typed, where the server looks for what fits them. */
  readonly onTyped?: (typed: string) => void;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

const SHOWN = 60;

/** One of many, found by a few letters. */
export function PickField({ label, items, value, onValue, onTyped, error, hint, ...rest }: PickFieldProps) {
  const { t } = useTranslation();
  return (
    <Field.Root className="field" invalid={error !== undefined} disabled={rest.disabled ?? false}>
      <Field.Label className="field-label">{label}</Field.Label>
      <Combobox.Root<Pick>
        items={items ?? []}
        {...(onTyped ? { filter: null } : { filter: fits })}
        limit={SHOWN}
        value={value ?? null}
        onValueChange={(chosen) => onValue(chosen ?? undefined)}
        onInputValueChange={(typed, { reason }) => {
          if (reason === 'input-change') onTyped?.(typed);
        }}
        itemToStringLabel={(item) => item.words}
        isItemEqualToValue={(one, other) => one.key === other.key}
        autoHighlight
      >
        <span className="field-box pick-box">
          <Combobox.Input
            className="field-input"
            placeholder={rest.placeholder}
            autoFocus={rest.autoFocus}
            spellCheck={false}
          />
          <Combobox.Trigger className="pick-open" aria-label={t('administration.choose', { what: label })}>
            <ChevronDown aria-hidden="true" />
          </Combobox.Trigger>
        </span>
        <Combobox.Portal>
          <Combobox.Positioner className="pick-place" sideOffset={4} align="start">
            <Combobox.Popup className="menu pick">
              <Combobox.Empty className="pick-none">
                {items === undefined ? t('administration.searching') : t('administration.noneFits')}
              </Combobox.Empty>
              <Combobox.List className="pick-list scroll">
                {(item: Pick) => (
                  <Combobox.Item key={item.key} value={item} className="menu-item pick-item">
                    <span className="cut">{item.words}</span>
                    {item.hint !== undefined && <span className="pick-hint cut">{item.hint}</span>}
                    <Combobox.ItemIndicator className="pick-chosen">
                      <Check aria-hidden="true" />
                    </Combobox.ItemIndicator>
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
      {hint !== undefined && <Field.Description className="field-hint">{hint}</Field.Description>}
      {error !== undefined && (
        <Field.Error match className="field-error">
          {error}
        </Field.Error>
      )}
    </Field.Root>
  );
}

function fits(item: Pick, typed: string): boolean {
  const words = `${item.words} ${item.hint ?? ''}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
