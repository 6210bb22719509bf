import './codes-page.css';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitProgress } from '../../protocol/generated';
import { PageFrame } from '../administration/page-frame';
import { NotReached } from '../administration/parts/not-reached';
import { useAsked } from '../administration/use-asked';
import { Button } from '../parts/button';
import { Choice } from '../parts/field';
import { RowSkeletons } from '../parts/skeleton';
import { countsOf } from './counts';
import { IssueSheet } from './issue-sheet';
import { PeoplePart } from './people-part';
import { SlipsSheet } from './slips-sheet';
import { UnitsPart } from './units-part';

/** 首次登录码: how far everybody has come, and codes for those who cannot sign in yet. */
export function CodesPage() {
  const { t } = useTranslation();
  const { value, refusal, again } = useAsked({ do: 'code.progress' });
  const [issuing, setIssuing] = useState<{ readonly unit: number | undefined }>();
  const counts = countsOf(value?.units ?? []);
  return (
    <PageFrame
      title={t('administration.pages.codes')}
      below={value && t('codes.summary', { ...counts })}
      acts={
        <Button look="primary" disabled={!value} onClick={() => setIssuing({ unit: undefined })}>
          <Printer aria-hidden="true" />
          {t('codes.issue')}
        </Button>
      }
    >
      {value ? (
        <Parts units={value.units} onIssue={(unit) => setIssuing({ unit })} />
      ) : refusal ? (
        <NotReached refusal={refusal} onAgain={again} />
      ) : (
        <RowSkeletons count={6} />
      )}
      {value && issuing && <IssueSheet units={value.units} unit={issuing.unit} onClose={() => setIssuing(undefined)} />}
      <SlipsSheet />
    </PageFrame>
  );
}

interface PartsProps {
  readonly units: readonly UnitProgress[];
  readonly onIssue: (unit: number) => void;
}

/** By unit where there are several, by person always. */
function Parts({ units, onIssue }: PartsProps) {
  const { t } = useTranslation();
  const several = units.length > 1;
  const [by, setBy] = useState<'unit' | 'person'>(several ? 'unit' : 'person');
  const [unit, setUnit] = useState<number>();
  const ways = several && (
    <Choice
      label={t('codes.views')}
      value={by}
      options={[
        ['unit', t('codes.byUnit')],
        ['person', t('codes.byPerson')],
      ]}
      onChange={(way) => {
        setUnit(undefined);
        setBy(way);
      }}
    />
  );
  if (by === 'unit')
    return (
      <UnitsPart
        units={units}
        ways={ways}
        onIssue={onIssue}
        onOpen={(chosen) => {
          setUnit(chosen);
          setBy('person');
        }}
      />
    );
  const name = units.find((one) => one.unit === unit)?.name;
  return <PeoplePart ways={ways} unit={unit} unitName={name} several={several} onAllUnits={() => setUnit(undefined)} />;
}
