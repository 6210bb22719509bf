import './about-pane.css';
import { Pencil } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitFile, UnitRecord } from '../../../protocol/generated';
import { Button } from '../../parts/button';
import { told } from '../../parts/refusal';
import { useAdministered } from '../administered';
import type { Ranked } from '../order';
import { Consequence } from '../parts/consequence';
import { Fact } from '../parts/fact';
import { MoveButtons } from '../parts/move-buttons';
import { useAct, useAsked } from '../use-asked';
import { useReorder } from '../use-reorder';
import { ChangeUnitSheet } from './unit-sheet';
import { siblings } from './unit-values';

/** 基本信息: what is kept of a unit itself, its rank among its equals, its end. */
export function AboutPane({ file }: { readonly file: UnitFile }) {
  const { t } = useTranslation();
  const { value } = useAsked({ do: 'administration.units' });
  const administered = useAdministered();
  const [changing, setChanging] = useState(false);
  const { unit } = file;
  return (
    <div className="about scroll">
      <section className="about-part">
        <header className="file-part-head">
          <h3 className="file-part-title">{t('administration.tabs.about')}</h3>
          {value && (
            <Button onClick={() => setChanging(true)}>
              <Pencil aria-hidden="true" />
              {t('administration.change')}
            </Button>
          )}
        </header>
        <Facts unit={unit} above={file.above} />
      </section>
      {value && !file.topmost && <Place unit={unit} units={value.units} />}
      {changing && value && (
        <ChangeUnitSheet
          units={value.units}
          unit={unit}
          platform={administered?.platform === true}
          placed={!file.topmost}
          onClose={() => setChanging(false)}
        />
      )}
    </div>
  );
}

function Facts({ unit, above }: { readonly unit: UnitRecord; readonly above: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <dl className="facts">
      <Fact name={t('administration.field.unit_name')}>{unit.name}</Fact>
      <Fact name={t('administration.field.short_name')}>{unit.short_name}</Fact>
      <Fact name={t('administration.field.code')}>{unit.code || t('administration.notFilled')}</Fact>
      <Fact name={t('administration.field.parent')}>{above.join(' / ') || t('administration.parentNone')}</Fact>
      <Fact name={t('administration.field.level')}>{t(`administration.levels.${unit.level}`)}</Fact>
      <Fact name={t('administration.field.unit_kind')}>{t(`administration.kinds.${unit.kind}`)}</Fact>
      <Fact name={t('administration.field.visibility')}>
        {t(`administration.visibilities.${unit.visibility}`)}
        <small className="facts-aside">{t(`administration.visibilityHints.${unit.visibility}`)}</small>
      </Fact>
      <Fact name={t('administration.field.head_count')}>{t('administration.heads', { count: unit.people })}</Fact>
    </dl>
  );
}

/** What only who keeps its superior may do: rank it, close it. */
function Place({ unit, units }: { readonly unit: UnitRecord; readonly units: readonly UnitRecord[] }) {
  return (
    <>
      {!unit.closed && <Rank unit={unit} units={units} />}
      <End unit={unit} />
    </>
  );
}

function Rank({ unit, units }: { readonly unit: UnitRecord; readonly units: readonly UnitRecord[] }) {
  const { t } = useTranslation();
  const reorder = useReorder(useCallback(({ key, order }: Ranked) => ({ do: 'unit.change', unit: key, order }), []));
  const beside = siblings(units, unit.parent);
  const index = beside.findIndex((one) => one.unit === unit.unit);
  const ranked = beside.map(({ unit: key, order }): Ranked => ({ key, order }));
  if (beside.length < 2) return null;
  return (
    <section className="about-part about-rank">
      <div className="about-words">
        <h3 className="file-part-title">{t('administration.rank')}</h3>
        <p className="file-note">
          {t('administration.rankWords', {
            place: index + 1,
            count: beside.length,
            before: beside[index - 1]?.short_name ?? t('administration.nobodyBefore'),
            after: beside[index + 1]?.short_name ?? t('administration.nobodyAfter'),
          })}
        </p>
      </div>
      <MoveButtons
        name={unit.short_name}
        first={index === 0}
        last={index === beside.length - 1}
        moving={reorder.moving}
        onMove={(step) => void reorder.move(ranked, index, step)}
      />
    </section>
  );
}

function End({ unit }: { readonly unit: UnitRecord }) {
  const { t } = useTranslation();
  const act = useAct();
  const [asked, setAsked] = useState(false);
  return (
    <section className="about-part about-rank">
      <div className="about-words">
        <h3 className="file-part-title">{t(unit.closed ? 'administration.reopenUnit' : 'administration.closeUnit')}</h3>
        <p className="file-note">
          {t(unit.closed ? 'administration.reopenUnitWords' : 'administration.closeUnitWords')}
        </p>
      </div>
      {unit.closed ? (
        <Button onClick={() => void told(undefined, act({ do: 'unit.reopen', unit: unit.unit }))}>
          {t('administration.reopen')}
        </Button>
      ) : (
        <Button look="danger" onClick={() => setAsked(true)}>
          {t('administration.close')}
        </Button>
      )}
      {asked && (
        <Consequence
          title={t('administration.closeUnitTitle', { name: unit.name })}
          follows={[
            t('administration.closeUnitFollows.nobody'),
            t('administration.closeUnitFollows.hidden'),
            t('administration.closedStays'),
          ]}
          act={t('administration.close')}
          command={{ do: 'unit.close', unit: unit.unit }}
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  );
}
