import './relations-pane.css';
import { MoveRight, Plus, Repeat2 } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, DeputyshipRecord, SecretaryshipRecord, UnitFile } from '../../../protocol/generated';
import { Button } from '../../parts/button';
import { Consequence } from '../parts/consequence';
import { useDayWords } from '../use-day-words';
import { chargesOf, periodOf } from './relations';
import { useKindWords } from './deputy-kinds';
import { DeputySheet, PortfolioSheet, SecretarySheet } from './relation-sheets';
import { PositionCard } from './position-card';

interface Ended {
  readonly title: string;
  readonly follows: readonly string[];
  readonly command: Command;
}

type Adding = 'portfolio' | 'secretaryship' | 'deputyship';

/** 关系: who has charge of whom, who works for whom, who acts for whom. */
export function RelationsPane({ file }: { readonly file: UnitFile }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState<Adding>();
  const [ended, setEnded] = useState<Ended>();
  const close = () => setAdding(undefined);
  return (
    <div className="relations scroll" tabIndex={0} role="region" aria-label={t('administration.tabs.relations')}>
      <Charges file={file} onAdd={() => setAdding('portfolio')} onEnd={setEnded} />
      <Secretaries file={file} onAdd={() => setAdding('secretaryship')} onEnd={setEnded} />
      <Deputies file={file} onAdd={() => setAdding('deputyship')} onEnd={setEnded} />
      {adding === 'portfolio' && <PortfolioSheet file={file} onClose={close} />}
      {adding === 'secretaryship' && <SecretarySheet file={file} onClose={close} />}
      {adding === 'deputyship' && <DeputySheet file={file} onClose={close} />}
      {ended && <Consequence {...ended} act={t('administration.endRelation')} onClose={() => setEnded(undefined)} />}
    </div>
  );
}

interface PartProps {
  readonly file: UnitFile;
  readonly onAdd: () => void;
  readonly onEnd: (ended: Ended) => void;
}

function Charges({ file, onAdd, onEnd }: PartProps) {
  const { t } = useTranslation();
  const charges = useMemo(() => chargesOf(file.portfolios), [file.portfolios]);
  return (
    <Part kind="portfolio" count={charges.length} onAdd={onAdd}>
      {charges.map(({ leader, units }) => (
        <li key={leader.position} className="relation">
          <PositionCard position={leader} />
          <MoveRight className="relation-line" aria-label={t('administration.hasChargeOf')} />
          <ul className="relation-units">
            {units.map((one) => (
              <li key={one.portfolio} className="relation-unit" data-here={one.unit === file.unit.unit || undefined}>
                {one.unit_name}
                <EndButton
                  name={`${leader.title} ${one.unit_name}`}
                  onPress={() =>
                    onEnd({
                      title: t('administration.endPortfolioTitle', { leader: leader.title, unit: one.unit_name }),
                      follows: [t('administration.endPortfolioFollows')],
                      command: { do: 'portfolio.remove', portfolio: one.portfolio },
                    })
                  }
                />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </Part>
  );
}

function Secretaries({ file, onAdd, onEnd }: PartProps) {
  const { t } = useTranslation();
  const period = usePeriodWords();
  return (
    <Part kind="secretaryship" count={file.secretaryships.length} onAdd={onAdd}>
      {file.secretaryships.map((one) => (
        <li key={one.secretaryship} className="relation">
          <PositionCard position={one.secretary} />
          <MoveRight className="relation-line" aria-label={t('administration.worksFor')} />
          <PositionCard position={one.leader} />
          <span className="relation-words">
            {one.sees_private && <span className="people-mark">{t('administration.seesPrivate')}</span>}
            {period(one)}
          </span>
          <EndButton
            name={`${one.secretary.title} ${one.leader.title}`}
            onPress={() =>
              onEnd({
                title: t('administration.endSecretaryTitle', {
                  secretary: one.secretary.title,
                  leader: one.leader.title,
                }),
                follows: [t('administration.endSecretaryFollows')],
                command: { do: 'secretaryship.remove', secretaryship: one.secretaryship },
              })
            }
          />
        </li>
      ))}
    </Part>
  );
}

function Deputies({ file, onAdd, onEnd }: PartProps) {
  const { t } = useTranslation();
  const kindWords = useKindWords();
  const period = usePeriodWords();
  return (
    <Part kind="deputyship" count={file.deputyships.length} onAdd={onAdd}>
      {file.deputyships.map((one) => (
        <li key={one.deputyship} className="relation">
          <PositionCard position={one.position} role={t('administration.roleA')} />
          <Repeat2 className="relation-line" aria-label={t('administration.actedForBy')} />
          <PositionCard position={one.deputy} role={t('administration.roleB')} />
          <span className="relation-words">
            {[one.scope, kindWords(one.kinds)].filter(Boolean).join(' · ') || t('administration.scopeAll')}
            <br />
            {period(one)}
          </span>
          <EndButton
            name={`${one.position.title} ${one.deputy.title}`}
            onPress={() =>
              onEnd({
                title: t('administration.endDeputyTitle', { deputy: one.deputy.title, position: one.position.title }),
                follows: [t('administration.endDeputyFollows')],
                command: { do: 'deputyship.end', deputyship: one.deputyship },
              })
            }
          />
        </li>
      ))}
    </Part>
  );
}

interface FrameProps {
  readonly kind: Adding;
  readonly count: number;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

function Part({ kind, count, onAdd, children }: FrameProps) {
  const { t } = useTranslation();
  return (
    <section className="relations-part">
      <header className="file-part-head">
        <h3 className="file-part-title">{t(`administration.relations.${kind}.title`)}</h3>
        <Button look="quiet" onClick={onAdd}>
          <Plus aria-hidden="true" />
          {t(`administration.relations.${kind}.add`)}
        </Button>
      </header>
      {count === 0 ? <p className="file-note">{t(`administration.relations.${kind}.none`)}</p> : <ul>{children}</ul>}
    </section>
  );
}

function EndButton({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="relation-end"
      aria-label={t('administration.endRelationOf', { name })}
      onClick={onPress}
    >
      {t('administration.endRelation')}
    </button>
  );
}

function usePeriodWords(): (one: SecretaryshipRecord | DeputyshipRecord) => string {
  const { t } = useTranslation();
  const day = useDayWords();
  return ({ begins_on, ends_on }) => {
    const begins = day(begins_on);
    const when =
      ends_on === null
        ? t('administration.since', { day: begins })
        : t('administration.fromTo', { begins, ends: day(ends_on) });
    return periodOf(begins_on, new Date()) === 'ahead' ? `${when} · ${t('administration.notYet')}` : when;
  };
}
