import '../styles/tokens.css';
import '../styles/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { I18nextProvider } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { speak } from '../i18n/words';
import type { Client } from '../sync/actions';
import { ClientContext, useKnown } from './client/client';
import { Hints } from './parts/hints';
import { lazily } from './parts/lazily';
import { Toasts } from './parts/toast';
import { useAppearance } from './settings/appearance';
import { usePreferences } from './settings/preferences';
import { Shell } from './shell/shell';
import { Splash } from './shell/splash';
import { useWasSignedIn } from './signin/was-signed-in';

/** Who is signed in already does not wait for it. */
const SignInPage = lazily(() => import('./signin/signin-page').then((file) => file.SignInPage), Splash);

const UnreachedPage = lazily(() => import('./shell/unreached-page').then((file) => file.UnreachedPage), Splash);

/** The whole client, over what keeps and moves its knowledge. */
export function App({ client }: { readonly client: Client }) {
  const words = speak(usePreferences.getState().language);
  return (
    <I18nextProvider i18n={words}>
      <CSPProvider disableStyleElements>
        <ClientContext value={client}>
          <BrowserRouter>
            <Session />
          </BrowserRouter>
          <Hints />
          <Toasts />
        </ClientContext>
      </CSPProvider>
    </I18nextProvider>
  );
}

function Session() {
  useAppearance();
  const session = useKnown((state) => state.session);
  const was = useWasSignedIn(session);
  switch (session) {
    case 'asking':
      return <Splash />;
    case 'unreached':
      return <UnreachedPage />;
    case 'signed_out':
      return <SignInPage ended={was} />;
    case 'signed_in':
      return <Shell />;
    case 'outdated':
      return <Splash outdated />;
    default:
      return session satisfies never;
  }
}
