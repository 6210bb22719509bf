import './acts.css';
import { Clock3, Ellipsis, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isUnderWay, type Press } from '../../store/press';
import { Button, IconButton } from '../parts/button';
import { Ask } from '../parts/dialog';
import { ActMenu } from '../parts/menu';
import { refusalWords } from '../parts/refusal';
import { Opened, type Pressing } from './form';
import { isPrimary, type Layout, type Offered } from './offered';
import { faultIn, type Filling } from './use-filling';

interface ActionRowProps extends Pressing {
  readonly layout: Layout;
  readonly filling: Filling;
}

/** What can be pressed: one first, few beside it, the others in a menu; the form that was opened below. */
export function ActionRow({ layout, filling, ...pressing }: ActionRowProps) {
  const { t } = useTranslation();
  const { press } = pressing;
  const [opened, setOpened] = useState<string>();
  const [asking, setAsking] = useState<Offered>();
  const offered = [...layout.row, ...layout.menu];
  const form = offered.find(({ key }) => key === opened);
  if (offered.length === 0) return null;

  function act(one: Offered) {
    if (one.action.type === 'Action.ShowCard') setOpened(one.key === opened ? undefined : one.key);
    else if (one.action.type === 'Action.Execute' && one.action.confirm) setAsking(one);
    else carryOut(one);
  }

  function carryOut(one: Offered) {
    const none = one.action.type === 'Action.Execute' && one.action.associatedInputs === 'none';
    const inputs = none ? {} : filling.taken();
    if (inputs) pressing.onPress(one, inputs);
  }

  return (
    <>
      <div className="card-actions">
        {layout.row.map((one) => (
          <ActionButton key={one.key} offered={one} press={press} open={one === form} onAct={() => act(one)} />
        ))}
        {layout.menu.length > 0 && (
          <ActMenu
            trigger={
              <IconButton label={t('act.more')} side="top" disabled={isUnderWay(press)}>
                <Ellipsis aria-hidden="true" />
              </IconButton>
            }
            acts={layout.menu.map((one) => ({
              key: one.key,
              words: wordsOf(one),
              danger: one.action.style === 'destructive',
              act: () => act(one),
            }))}
          />
        )}
      </div>
      {form && <Opened {...pressing} offered={form} filling={filling} onClose={() => setOpened(undefined)} />}
      <Became press={press} row={offered} onDiscard={pressing.onDiscard} />
      {asking?.action.type === 'Action.Execute' && (
        <Ask
          open
          title={asking.action.title}
          words={asking.action.confirm ?? ''}
          act={asking.action.title}
          danger={asking.action.style === 'destructive'}
          onAct={() => carryOut(asking)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

interface ActionButtonProps {
  readonly offered: Offered;
  readonly press: Press | undefined;
  readonly open: boolean;
  readonly onAct: () => void;
}

function ActionButton({ offered, press, open, onAct }: ActionButtonProps) {
  const { action } = offered;
  if (action.type === 'Action.OpenUrl') return <LinkButton title={action.title} url={action.url} />;
  const mine = isUnderWay(press) && isOf(press, offered);
  return (
    <Button
      look={lookOf(offered)}
      className="card-action"
      disabled={isUnderWay(press) || action.type === 'Collab.UnknownAction'}
      aria-expanded={action.type === 'Action.ShowCard' ? open : undefined}
      aria-busy={mine || undefined}
      onClick={onAct}
    >
      {mine && <Clock3 aria-hidden="true" />}
      {wordsOf(offered)}
    </Button>
  );
}

/** A page of ours opens without a reload, a file of ours is fetched; another site opens beside this one. */
function LinkButton({ title, url }: { readonly title: string; readonly url: string }) {
  const own = url.startsWith('/');
  if (own && !url.startsWith('/api/'))
    return (
      <Link className="button button-plain card-action" to={url}>
        {title}
      </Link>
    );
  return (
    <a
      className="button button-plain card-action"
      href={url}
      {...(own ? {} : { target: '_blank', rel: 'noopener noreferrer' })}
    >
      {title}
      {!own && <ExternalLink aria-hidden="true" />}
    </a>
  );
}

/** What became of my press: on its way, waiting for the network, or why not. */
function Became({
  press,
  row,
  onDiscard,
}: {
  readonly press: Press | undefined;
  readonly row: readonly Offered[];
  readonly onDiscard: () => void;
}) {
  const { t } = useTranslation();
  if (!press || !row.some((one) => isOf(press, one))) return null;
  if (press.sending === 'queued')
    return (
      <p className="card-became" role="status">
        {t('cards.queued')}
        <button type="button" className="card-fold" onClick={onDiscard}>
          {t('cards.takeBack')}
        </button>
      </p>
    );
  if (press.sending === 'sent')
    return (
      <p className="card-became" role="status">
        {t('cards.sent')}
      </p>
    );
  if (faultIn(press) !== undefined || !press.refusal) return null;
  return (
    <p className="card-became card-refused" role="alert">
      {refusalWords(press.refusal, 'card', t)}
    </p>
  );
}

function isOf(press: Press | undefined, { action, standing }: Offered): boolean {
  return action.type === 'Action.Execute' && action.verb === press?.action && standing?.part === press.part;
}

function lookOf({ action }: Offered): 'primary' | 'danger' | 'plain' {
  if (action.style === 'destructive') return 'danger';
  return isPrimary(action) ? 'primary' : 'plain';
}

function wordsOf({ action, standing }: Offered): string {
  return standing?.label ? `${action.title} · ${standing.label}` : action.title;
}
