import { UsersRound } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../store/cards';
import { Button } from '../../parts/button';
import { Sheet } from '../../parts/dialog';
import { nothing, type Choice } from '../../picker/choice';
import { OrgPicker } from '../../picker/org-picker';
import { Framed, labelOf, type InputProps } from './input';
import { idsIn, picked, valueOf } from './picked';
import { useNameOf } from './use-name-of';

/** 选人选单位: what is chosen stands in the card, the choosing in a sheet over it. */
export function PeopleInput({
  input,
  value,
  onValue,
  fault,
  disabled,
}: InputProps<Extract<Input, { type: 'Collab.Input.People' }>>) {
  const { t } = useTranslation();
  const name = useId();
  const [chosen, setChosen] = useState<Choice>(nothing);
  const [open, setOpen] = useState(false);
  const nameOf = useNameOf(idsIn(value, 'persons'));
  const choice = picked(value, chosen, nameOf, t('cards.unnamed'));
  const names = [...choice.values()].map((chip) => chip.name).join(t('notice.listComma'));
  const label = labelOf(input);

  function choose(next: Choice) {
    const kept = valueOf(next, input.max ?? 1);
    setChosen(kept.choice);
    onValue(kept.value);
  }

  return (
    <Framed name={name} label={label} fault={fault}>
      <Button
        id={name}
        className="card-pick"
        aria-label={names === '' ? undefined : `${label} ${names}`.trim()}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        <UsersRound aria-hidden="true" />
        <span className="cut">{names === '' ? t('cards.pickPeople') : names}</span>
      </Button>
      <Sheet
        open={open}
        title={input.label ?? t('cards.pickPeople')}
        onClose={() => setOpen(false)}
        foot={
          <Button look="primary" onClick={() => setOpen(false)}>
            {t('cards.picked')}
          </Button>
        }
      >
        <OrgPicker kinds={input.of} choice={choice} onChoice={choose} first />
      </Sheet>
    </Framed>
  );
}
