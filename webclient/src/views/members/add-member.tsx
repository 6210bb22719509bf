import { UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../store/line';
import { useCharter } from '../circles/use-charter';
import { open } from '../shell/opened';
import { brings } from './brings';

/** 添加成员, for whom it is open: in a group everybody, in a circle whom its charter names. */
export function AddMember({ line }: { readonly line: Line }) {
  return line.kind === 'circle' ? <AddToCircle line={line} /> : <Add conversation={line.conversation} />;
}

function AddToCircle({ line }: { readonly line: Line }) {
  const { charter } = useCharter(line.conversation);
  return brings(line.role, charter?.adders) && <Add conversation={line.conversation} />;
}

function Add({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="member member-add" onClick={() => open({ what: 'add', conversation })}>
      <span className="member-add-face">
        <UserPlus aria-hidden="true" />
      </span>
      {t('members.add')}
    </button>
  );
}
