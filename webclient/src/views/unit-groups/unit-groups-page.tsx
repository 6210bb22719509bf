import './unit-groups.css';
import { MessagesSquare, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitGroup } from '../../protocol/generated';
import { PageFrame } from '../administration/page-frame';
import { NotReached } from '../administration/parts/not-reached';
import { PickField, type Pick } from '../administration/parts/pick-field';
import { useUnitPicks } from '../administration/picks';
import { useAsked } from '../administration/use-asked';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { RowSkeletons } from '../parts/skeleton';
import { AddGroupSheet, ChangeGroupSheet } from './group-sheets';
import { GroupRow } from './group-row';

/** 单位群组: the groups of a unit, opened and seated by who keeps it, who sees nothing of what is said there. */
export function UnitGroupsPage() {
  const { t } = useTranslation();
  const units = useUnitPicks();
  const [chosen, setChosen] = useState<Pick>();
  const [sheet, setSheet] = useState<'add' | UnitGroup>();
  const unit = chosen ?? units?.[0];
  return (
    <PageFrame
      title={t('administration.pages.groups')}
      below={t('unitGroups.words')}
      acts={
        unit && (
          <Button onClick={() => setSheet('add')}>
            <Plus aria-hidden="true" />
            {t('unitGroups.add')}
          </Button>
        )
      }
    >
      <div className="groups scroll">
        <div className="groups-unit">
          <PickField label={t('unitGroups.chooseUnit')} items={units} value={unit} onValue={setChosen} />
        </div>
        {unit && <Groups key={unit.key} unit={unit.key} onChange={setSheet} />}
      </div>
      {sheet && unit && <GroupSheet sheet={sheet} unit={unit} onClose={() => setSheet(undefined)} />}
    </PageFrame>
  );
}

interface GroupSheetProps {
  readonly sheet: 'add' | UnitGroup;
  readonly unit: Pick;
  readonly onClose: () => void;
}

function GroupSheet({ sheet, unit, onClose }: GroupSheetProps) {
  if (sheet === 'add') return <AddGroupSheet unit={unit} onClose={onClose} />;
  return <ChangeGroupSheet group={sheet} onClose={onClose} />;
}

function Groups({ unit, onChange }: { readonly unit: number; readonly onChange: (group: UnitGroup) => void }) {
  const { t } = useTranslation();
  const { value, refusal, again } = useAsked({ do: 'unit_group.list', unit });
  if (!value) return refusal ? <NotReached refusal={refusal} onAgain={again} /> : <RowSkeletons count={3} />;
  if (value.groups.length === 0)
    return <Empty icon={MessagesSquare} title={t('unitGroups.none')} hint={t('unitGroups.noneHint')} />;
  return (
    <ul className="groups-list">
      {value.groups.map((group) => (
        <li key={group.conversation}>
          <GroupRow group={group} onChange={() => onChange(group)} />
        </li>
      ))}
    </ul>
  );
}
