import './steps-list.css';
import { Ban, Check, Circle, CircleDot, Ellipsis, ListPlus, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PartView, StepView } from '../../../protocol/generated';
import { Button, IconButton } from '../../parts/button';
import { ActMenu } from '../../parts/menu';
import { useInLanguage } from '../../todo/words';
import { useMoment } from '../moments';
import type { Pressed } from '../use-item';
import { stagesOf } from './stages';

interface StepsListProps {
  readonly part: PartView;
  readonly working: boolean;
  readonly onPress: (pressed: Pressed) => void;
  readonly onAdd: (part: PartView) => void;
}

/** 步骤 of a part: stage after stage, those of one stage side by side. */
export function StepsList({ part, working, onPress, onAdd }: StepsListProps) {
  const { t } = useTranslation();
  if (part.steps.length === 0 && !part.may_step) return null;
  return (
    <section className="steps" aria-label={t('steps.of', { name: part.name })}>
      {part.steps.length > 0 && (
        <ol className="stages">
          {stagesOf(part.steps).map(({ stage, steps }, place) => (
            <li key={stage} className="stage">
              <span className="stage-nr" aria-hidden="true">
                {place + 1}
              </span>
              <ul className="stage-steps">
                {steps.map((step) => (
                  <Step key={step.step} part={part} step={step} working={working} onPress={onPress} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      {part.may_step && (
        <Button look="quiet" disabled={working} onClick={() => onAdd(part)}>
          <ListPlus aria-hidden="true" />
          {t(part.steps.length > 0 ? 'steps.more' : 'steps.begin')}
        </Button>
      )}
    </section>
  );
}

interface StepProps extends Omit<StepsListProps, 'onAdd'> {
  readonly step: StepView;
}

function Step({ part, step, working, onPress }: StepProps) {
  const { t } = useTranslation();
  const said = useInLanguage();
  const moment = useMoment();
  const state = stateOf(step);
  const Icon = icons[state];
  const press = (act: StepView['acts'][number]) =>
    onPress({ act, part: part.part, step: step.step, about: step.title });
  const finish = step.acts.find(({ action }) => action === 'step_finish');
  const others = step.acts.filter((act) => act !== finish);
  return (
    <li className="step" data-state={state} data-mine={step.mine || undefined}>
      <Icon aria-hidden="true" />
      <span className="step-words">
        <span className="step-title">{step.title}</span>
        <span className="step-about">
          {[step.name, t(`steps.state.${state}`), step.ended_at !== null && moment(step.ended_at)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {finish && (
        <Button look="primary" disabled={working} onClick={() => press(finish)}>
          {said(finish.words)}
        </Button>
      )}
      {others.length > 0 && (
        <ActMenu
          trigger={
            <IconButton label={t('steps.acts', { title: step.title })} disabled={working}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
          acts={others.map((act) => ({
            key: act.action,
            words: said(act.words),
            danger: act.action === 'step_cancel',
            act: () => press(act),
          }))}
        />
      )}
    </li>
  );
}

const states = ['waiting', 'open', 'done', 'returned', 'cancelled'] as const;
type State = (typeof states)[number];

const icons: Readonly<Record<State, LucideIcon>> = {
  waiting: Circle,
  open: CircleDot,
  done: Check,
  returned: Undo2,
  cancelled: Ban,
};

function stateOf({ state }: StepView): State {
  return states.find((one) => one === state) ?? 'waiting';
}
