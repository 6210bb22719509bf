import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '../../../protocol/generated';
import type { HeldCard } from '../../../store/cards';
import { useActions } from '../../client/client';
import { Button } from '../../parts/button';
import { CardView } from '../card-view';

/** 试画: Adaptive Cards JSON in, the card out, or what is wrong with it and where. */
export function Try() {
  const { t } = useTranslation();
  const actions = useActions();
  const [source, setSource] = useState('');
  const [form, setForm] = useState<Form>();
  const [wrong, setWrong] = useState<string>();

  async function draw() {
    setForm(undefined);
    setWrong(undefined);
    const body = parsed(source);
    if (!body) {
      setWrong(t('gallery.notJson'));
      return;
    }
    const outcome = await actions.ask({ do: 'card.check', body });
    if (outcome.ok) setForm(outcome.value);
    else setWrong(t('gallery.at', { field: outcome.refusal.field ?? '', message: outcome.refusal.message }));
  }

  return (
    <details className="gallery-try">
      <summary>{t('gallery.try')}</summary>
      <textarea
        className="card-long gallery-source scroll"
        aria-label={t('gallery.try')}
        placeholder={t('gallery.tryHint')}
        spellCheck={false}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <Button look="primary" onClick={() => void draw()}>
        {t('gallery.draw')}
      </Button>
      {wrong !== undefined && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
      {form && (
        <CardView held={heldOf(form, t('gallery.try'))} press={undefined} onPress={nothing} onDiscard={nothing} />
      )}
    </details>
  );
}

/** As whoever may do everything would see it. */
function heldOf({ body = [], actions = [] }: Form, title: string): HeldCard {
  const verbs = [...JSON.stringify(actions).matchAll(/"verb":"(\w+)"/g)].map(([, verb]) => verb ?? '');
  const face = { kind: 'try', name: title, title, fallback: title, body, actions, acts: { all: verbs } };
  const view = { standings: [{ part: 0, version: 1, roles: ['all'] }] };
  return { card: 0, version: 1, face, view, viewVersion: 1, renewed: false };
}

function parsed(source: string): Record<string, unknown> | undefined {
  try {
    const found: unknown = JSON.parse(source);
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? { ...found } : undefined;
  } catch {
    return undefined;
  }
}

function nothing() {
  // a card that is only looked at
}
