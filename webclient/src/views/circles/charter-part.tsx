import './charter-part.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Charter, StepCircle } from '../../protocol/generated';
import type { Line } from '../../store/line';
import { useActions } from '../client/client';
import { useName } from '../client/people';
import { Button } from '../parts/button';
import { Ask } from '../parts/dialog';
import { Failed } from '../parts/empty';
import { TextField } from '../parts/field';
import { told } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { useOfCircle } from './use-of-circle';
import { ahead } from './use-founding';

type Step = StepCircle['step'];

/** 圈章: what the circle is for, until when, who is named in it, and what its leaders may do with its life. */
export function CharterPart({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const { answer: charter, failed, again } = useOfCircle({ do: 'circle.get', conversation: line.conversation });
  if (failed)
    return (
      <Failed words={t('circle.notLoaded')}>
        <Button onClick={again}>{t('circle.again')}</Button>
      </Failed>
    );
  if (!charter) return <RowSkeletons count={2} />;
  return (
    <section className="charter" aria-label={t('circle.charter')}>
      <p className="charter-state" data-state={charter.state}>
        {t('circle.stepAbout', { state: t(`circle.states.${charter.state}`), day: charter.ends_on })}
      </p>
      <p className="charter-purpose">{charter.purpose}</p>
      <Named charter={charter} />
      {charter.steps.length > 0 && <Steps key={charter.version} charter={charter} />}
    </section>
  );
}

function Named({ charter }: { readonly charter: Charter }) {
  const { t } = useTranslation();
  const nameOf = useName();
  const names = (persons: readonly number[]) => persons.map(nameOf).join(t('notice.listComma'));
  const facts: readonly (readonly [string, string])[] = [
    [t('circle.basis'), charter.basis],
    [t('circle.lead'), charter.lead_name],
    [t('circle.founder'), nameOf(charter.founder)],
    [t('circle.contacts'), names(charter.contacts.map(({ person }) => person))],
    [t('circle.observers'), names(charter.observers)],
    [t('circle.adders'), t(`circle.addersOptions.${charter.adders}`)],
    [t('circle.files'), t(`circle.filesOptions.${charter.files}`)],
  ];
  return (
    <dl className="charter-facts">
      {facts
        .filter(([, words]) => words !== '')
        .map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
}

/** 开始、延期、收尾、解散: each is asked for once more before it is done. */
function Steps({ charter }: { readonly charter: Charter }) {
  const { t } = useTranslation();
  const actions = useActions();
  const [asked, setAsked] = useState<Exclude<Step, 'extend'>>();
  const [extending, setExtending] = useState(false);
  const take = (step: Step, ends_on: string | null = null) =>
    told('rules', actions.ask({ do: 'circle.step', conversation: charter.conversation, step, ends_on }));
  return (
    <div className="charter-steps">
      {charter.steps.map((step) => (
        <Button
          key={step}
          look={step === 'close' ? 'danger' : 'plain'}
          onClick={() => (step === 'extend' ? setExtending(!extending) : setAsked(step))}
        >
          {t(`circle.deeds.${step}`)}
        </Button>
      ))}
      {extending && <Extend endsOn={charter.ends_on} onExtend={(day) => void take('extend', day)} />}
      {asked && (
        <Ask
          open
          title={t(`circle.deeds.${asked}`)}
          words={t(`circle.asks.${asked}`)}
          act={t(`circle.deeds.${asked}`)}
          danger={asked === 'close'}
          onAct={() => void take(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

interface ExtendProps {
  readonly endsOn: string;
  readonly onExtend: (day: string) => void;
}

function Extend({ endsOn, onExtend }: ExtendProps) {
  const { t } = useTranslation();
  const [day, setDay] = useState('');
  return (
    <form
      className="charter-extend"
      onSubmit={(event) => {
        event.preventDefault();
        onExtend(day);
      }}
    >
      <TextField label={t('circle.extendTo')} type="date" min={ahead(0)} value={day} onValue={setDay} autoFocus />
      <Button look="primary" type="submit" disabled={day <= endsOn || day < ahead(0)}>
        {t('circle.extendAct')}
      </Button>
    </form>
  );
}
