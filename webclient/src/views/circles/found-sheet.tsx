import './found-sheet.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { TextField } from '../parts/field';
import { Tabs } from '../parts/tabs';
import { OrgPicker } from '../picker/org-picker';
import { close, type CircleToBe } from '../shell/opened';
import { useMyself } from '../start/gathering';
import { RulesStep } from './rules-step';
import { AreaField } from './area-field';
import { useBegun, type Begun } from './use-begun';
import { STEPS, useFounding, type Founding, type Step } from './use-founding';

const KINDS = ['units', 'positions', 'persons'] as const;

/** 建协作圈: what it is for, who belongs, by which rules; from nothing, or with the words of a message as its basis. */
export function FoundSheet({ asked }: { readonly asked: CircleToBe }) {
  const begun = useBegun(asked);
  return begun && <Founded begun={begun} />;
}

function Founded({ begun }: { readonly begun: Begun }) {
  const { t } = useTranslation();
  const founding = useFounding(begun);
  const [step, setStep] = useState<Step>('about');
  const { missing, working } = founding;

  async function go() {
    const next = STEPS[STEPS.indexOf(step) + 1];
    const on = next ?? (await founding.found());
    if (on) setStep(on);
  }

  return (
    <Sheet
      open
      wide
      title={t(begun.continues === null ? 'circles.found' : 'circle.continue')}
      onClose={close}
      foot={
        <>
          <span className="found-missing" role="status">
            {founding.tried && missing.members && t('circle.membersMissing')}
          </span>
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button look="primary" disabled={working} onClick={() => void go()}>
            {t(step === 'rules' ? 'circle.create' : 'circle.next')}
          </Button>
        </>
      }
    >
      <Tabs
        label={t('circle.sheetSteps')}
        at={step}
        tabs={STEPS.map((one) => [one, t(`circle.steps.${one}`)] as const)}
        onGo={setStep}
      />
      {step === 'about' && <AboutStep founding={founding} />}
      {step === 'members' && <MembersStep founding={founding} />}
      {step === 'rules' && <RulesStep founding={founding} />}
    </Sheet>
  );
}

function AboutStep({ founding: { words, write, tried, missing } }: { readonly founding: Founding }) {
  const { t } = useTranslation();
  return (
    <div className="found-step">
      <TextField
        label={t('circle.title')}
        placeholder={t('circle.titleHint')}
        value={words.title}
        onValue={(title) => write({ title })}
        maxLength={60}
        autoFocus
        error={tried && missing.title ? t('circle.titleMissing') : undefined}
      />
      <AreaField
        label={t('circle.purpose')}
        placeholder={t('circle.purposeHint')}
        value={words.purpose}
        onValue={(purpose) => write({ purpose })}
        error={tried && missing.purpose ? t('circle.purposeMissing') : undefined}
      />
      <AreaField
        label={t('circle.basis')}
        placeholder={t('circle.basisHint')}
        value={words.basis}
        onValue={(basis) => write({ basis })}
      />
      <TextField
        label={t('circle.endsOn')}
        type="date"
        value={words.endsOn}
        onValue={(endsOn) => write({ endsOn })}
        error={tried && missing.endsOn ? t('circle.endsOnWrong') : undefined}
      />
    </div>
  );
}

function MembersStep({ founding: { choice, setChoice } }: { readonly founding: Founding }) {
  return <OrgPicker kinds={KINDS} choice={choice} onChoice={setChoice} closed={useMyself()} first={false} />;
}
