import './handover-page.css';
import { useTranslation } from 'react-i18next';
import { PickField, type Pick } from '../administration/parts/pick-field';
import { SelectField } from '../administration/parts/select-field';
import { PageFrame } from '../administration/page-frame';
import { usePersonPicks, usePositionPicks, useUnitPicks } from '../administration/picks';
import { Button } from '../parts/button';
import { SwitchLine } from '../parts/field';
import { AskHandover } from './ask-handover';
import { History } from './history';
import { Preview } from './preview';
import { useDeed, type DeedForm } from './use-deed';

const reasons = ['transfer', 'rotation', 'leave', 'other'] as const;

/** 岗位交接: a position passes from one person to the next in one act, and what that means is said before. */
export function HandoverPage() {
  const { t } = useTranslation();
  const form = useDeed();
  return (
    <PageFrame title={t('administration.pages.handover')} below={t('handover.chooseHint')}>
      <div className="deed scroll">
        <div className="deed-form">
          <Fields form={form} />
          <div className="deed-acts">
            {form.mistake !== undefined && (
              <p className="keeping-problem" role="alert">
                {form.mistake}
              </p>
            )}
            <Button look="primary" large disabled={!form.preview || form.working} onClick={form.ask}>
              {t('handover.submit')}
            </Button>
          </div>
        </div>
        <Preview preview={form.preview} successor={form.values.successor} />
        {form.values.unit && <History unit={form.values.unit.key} />}
      </div>
      {form.asking && form.preview && (
        <AskHandover
          preview={form.preview}
          successor={form.values.successor?.words}
          onAct={form.submit}
          onClose={form.dropAsk}
        />
      )}
    </PageFrame>
  );
}

function Fields({ form }: { readonly form: DeedForm }) {
  const { t } = useTranslation();
  const { values, change, preview } = form;
  const units = useUnitPicks();
  const positions = usePositionPicks(values.unit?.key);
  const [persons, look] = usePersonPicks();
  const holders: readonly Pick[] = (preview?.holders ?? []).map(({ person, name }) => ({ key: person, words: name }));
  return (
    <>
      <PickField label={t('handover.unit')} items={units} value={values.unit} onValue={(unit) => change({ unit })} />
      <PickField
        label={t('handover.position')}
        items={values.unit ? positions : []}
        value={values.position}
        onValue={(position) => change({ position })}
        placeholder={t('handover.choose')}
        disabled={!values.unit}
        hint={values.unit ? undefined : t('handover.positionEmpty')}
      />
      {holders.length > 1 && (
        <PickField
          label={t('handover.whichHolder')}
          items={holders}
          value={values.predecessor}
          onValue={(predecessor) => change({ predecessor })}
        />
      )}
      <PickField
        label={t('handover.successor')}
        items={persons}
        value={values.successor}
        onValue={(successor) => change({ successor })}
        onTyped={look}
        placeholder={t('administration.personPlaceholder')}
        hint={t('handover.successorHint')}
      />
      <SelectField
        label={t('handover.reason')}
        value={values.reason}
        options={reasons.map((reason) => [reason, t(`handover.reasons.${reason}`)] as const)}
        onValue={(reason) => change({ reason })}
      />
      {values.successor && (
        <SwitchLine
          label={t('handover.primary')}
          hint={t('handover.primaryHint')}
          checked={values.primary}
          onChange={(primary) => change({ primary })}
        />
      )}
    </>
  );
}
