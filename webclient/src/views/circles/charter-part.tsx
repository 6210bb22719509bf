import './charter-part.css';
import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Charter, StepCircle } from '../../protocol/generated';
import type { Line } from '../../store/line';
import { useActions } from '../client/client';
import { useName } from '../client/people';
import { Button, IconButton } from '../parts/button';
import { Ask } from '../parts/dialog';
import { Failed } from '../parts/empty';
import { TextField } from '../parts/field';
import { told } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { open } from '../shell/opened';
import { CharterLinks } from './charter-links';
import { ClosingSheet } from './closing-sheet';
import { EditSheet } from './edit-sheet';
import { OpenThingsPart } from './open-things';
import { useCharter } from './use-charter';
import { ahead } from './use-founding';

type Step = StepCircle['step'];

/** 圈章: what the circle is for, until when, who is named in it, and what its leaders may do with its life. */
export function CharterPart({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const { charter, failed, again } = useCharter(line.conversation);
  if (failed)
    return (
      <Failed words={t('circle.notLoaded')}>
        <Button onClick={again}>{t('circle.again')}</Button>
      </Failed>
    );
  if (!charter) return <RowSkeletons count={2} />;
  return (
    <section className="charter" aria-label={t('circle.charter')}>
      <div className="charter-head">
        <p className="charter-state" data-state={charter.state}>
          {t('circle.stepAbout', { state: t(`circle.states.${charter.state}`), day: charter.ends_on })}
        </p>
        {charter.may_change && <Change charter={charter} />}
      </div>
      <p className="charter-purpose">{charter.purpose}</p>
      <Named charter={charter} />
      {charter.state === 'closing' && <OpenThingsPart conversation={charter.conversation} />}
      <div className="charter-steps">
        {charter.steps.length > 0 && <Steps key={charter.version} charter={charter} />}
        {line.role !== 'member' && OVER.has(charter.state) && (
          <Button onClick={() => open({ what: 'circle', continues: charter.conversation })}>
            {t('circle.continue')}
          </Button>
        )}
      </div>
    </section>
  );
}

const OVER: ReadonlySet<Charter['state']> = new Set(['closing', 'closed']);

function Change({ charter }: { readonly charter: Charter }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <IconButton label={t('circle.change')} onClick={() => setChanging(true)}>
        <PencilLine aria-hidden="true" />
      </IconButton>
      {changing && <EditSheet charter={charter} onClose={() => setChanging(false)} />}
    </>
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
    [t('circle.closedAt'), charter.closed_at?.slice(0, 10) ?? ''],
    [t('circle.closingReason'), charter.closing_reason],
    [t('circle.retainUntil'), charter.retain_until ?? ''],
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
      <CharterLinks charter={charter} />
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
    <>
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
      {asked === 'close' && <ClosingSheet conversation={charter.conversation} onClose={() => setAsked(undefined)} />}
      {asked && asked !== 'close' && (
        <Ask
          open
          title={t(`circle.deeds.${asked}`)}
          words={t(`circle.asks.${asked}`)}
          act={t(`circle.deeds.${asked}`)}
          onAct={() => void take(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
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
