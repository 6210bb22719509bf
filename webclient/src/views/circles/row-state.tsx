import { CircleCheck, CircleDashed, LoaderCircle, OctagonAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BoardWords } from '../../protocol/generated';

type RowState = NonNullable<BoardWords['state']>;

const icons = { open: CircleDashed, under_way: LoaderCircle, blocked: OctagonAlert, done: CircleCheck } as const;

/** 未开始、进行、遇阻、完成: by sign and word, never by colour alone. */
export function RowStateMark({ state }: { readonly state: RowState }) {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <span className="row-state" data-state={state}>
      <Icon aria-hidden="true" />
      {t(`circle.rowStates.${state}`)}
    </span>
  );
}
