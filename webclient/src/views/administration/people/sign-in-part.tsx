import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFile } from '../../../protocol/generated';
import { useKnown } from '../../client/client';
import { ConfirmIssue } from '../../codes/confirm-issue';
import { SlipsSheet } from '../../codes/slips-sheet';
import { StateMark } from '../../codes/state-mark';
import { Button } from '../../parts/button';
import { useAsked } from '../use-asked';

const acts = {
  waiting: 'codes.issueOne',
  lapsed: 'codes.againOne',
  issued: 'codes.againOne',
  ready: 'codes.resetOne',
} as const;

/** 登录: whether he can sign in, and the code with which he first does. Nobody issues one to himself. */
export function SignInPart({ file }: { readonly file: PersonFile }) {
  const { t } = useTranslation();
  const me = useKnown((state) => state.me?.person);
  const kept = file.mine && file.active && file.person !== me;
  const { value } = useAsked(kept ? { do: 'code.states', persons: [file.person] } : undefined);
  const [asked, setAsked] = useState(false);
  const state = value?.states[0];
  if (!kept || !state) return null;
  return (
    <section className="file-part">
      <header className="file-part-head">
        <h4 className="file-part-title">{t('administration.signingIn')}</h4>
        <Button look="quiet" onClick={() => setAsked(true)}>
          {t(acts[state.state])}
        </Button>
      </header>
      <p className="file-none">
        <StateMark row={state} />
      </p>
      {asked && <ConfirmIssue people={[state]} onClose={() => setAsked(false)} onIssued={() => setAsked(false)} />}
      <SlipsSheet />
    </section>
  );
}
