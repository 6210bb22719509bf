import i18next from 'i18next';
import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { laterWords } from '../../i18n/words';
import { Button } from './button';
import { Failed } from './empty';
import { RowSkeletons } from './skeleton';
import { say } from './toast';

/** A part of the client that is fetched when somebody first goes there. */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile: ComponentType = Coming,
): ComponentType<Props> {
  const Part = lazy(() => withWords(load).then(asModule, () => asModule(NotLoaded as ComponentType<Props>)));
  return function Lazily(props: Props) {
    return (
      <Suspense fallback={<Meanwhile />}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** The same for what opens over the page: nothing shows while it comes, and where it cannot come one is told so. */
export function lazySheet<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(() => withWords(load).then(asModule, () => asModule(Missing as ComponentType<Props>)));
  return function LazySheet(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** What is fetched later has words that are fetched later. */
export async function withWords<T>(load: () => Promise<T>): Promise<T> {
  const [part] = await Promise.all([load(), laterWords()]);
  return part;
}

function Missing() {
  useEffect(() => say(i18next.t('connection.notLoaded')), []);
  return null;
}

function asModule<T>(part: T): { readonly default: T } {
  return { default: part };
}

function Coming() {
  return (
    <main className="conversation">
      <RowSkeletons count={4} />
    </main>
  );
}

/** No network, or the platform was renewed since this page came: a fresh page helps with either. */
function NotLoaded() {
  const { t } = useTranslation();
  return (
    <main className="conversation">
      <Failed words={t('connection.notLoaded')}>
        <Button look="primary" onClick={() => location.reload()}>
          {t('connection.reload')}
        </Button>
      </Failed>
    </main>
  );
}
