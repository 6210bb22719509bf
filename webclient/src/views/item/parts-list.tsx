import './parts-list.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemView, PartView } from '../../protocol/generated';
import { useActions } from '../client/client';
import { Button } from '../parts/button';
import { told } from '../parts/refusal';
import { DueLight } from '../todo/due-light';
import { dueTime, type Reckoning } from '../todo/due-words';
import { useReckoning } from '../todo/use-reckoning';
import { useInLanguage } from '../todo/words';
import { keyOf } from './acts-bar';
import { Facts } from './facts';
import { actsBeside } from './offered';
import { StepsList } from './steps/steps-list';
import type { Pressed } from './use-item';

interface PartsListProps {
  readonly view: ItemView;
  readonly working: boolean;
  readonly onPress: (pressed: Pressed) => void;
  /** 分步: this part is to be divided. */
  readonly onDivide: (part: PartView) => void;
}

/** 分工: who owes what, mine first. */
export function PartsList({ view, working, onPress, onDivide }: PartsListProps) {
  const { t } = useTranslation();
  const reckoning = useReckoning();
  const more = useMoreParts(view);
  const parts = [...view.parts, ...more.parts];
  if (parts.length === 0) return null;
  return (
    <section className="item-section" aria-label={t('item.parts')}>
      <h2 className="item-heading">{t('item.parts')}</h2>
      <ul className="parts">
        {parts.map((part) => (
          <li key={part.part} className="part" data-mine={part.mine || undefined}>
            <PartTop part={part} whole={view.due_at} reckoning={reckoning} />
            {part.words !== '' && <p className="part-words">{part.words}</p>}
            <Facts part={part} />
            <StepsList part={part} working={working} onPress={onPress} onAdd={onDivide} />
            <PartFoot view={view} part={part} working={working} onPress={onPress} />
          </li>
        ))}
      </ul>
      {more.left > 0 && <Button onClick={more.ask}>{t('item.morePartsShow', { count: more.left })}</Button>}
    </section>
  );
}

interface PartTopProps {
  readonly part: PartView;
  /** When the item is due: what is due with it does not say so again. */
  readonly whole: string | null;
  readonly reckoning: Reckoning;
}

function PartTop({ part, whole, reckoning }: PartTopProps) {
  const said = useInLanguage();
  return (
    <div className="part-top">
      <Role part={part} />
      <span className="part-name">{part.name}</span>
      <span className="part-state">{said(part.state_words)}</span>
      {part.due_at !== null && part.due_at !== whole && part.light !== 'grey' && (
        <span className="part-due">{dueTime(new Date(part.due_at), reckoning)}</span>
      )}
      <DueLight light={part.completed_at === null ? part.light : null} due={part.due_at} reckoning={reckoning} />
    </div>
  );
}

function Role({ part: { role, role_words } }: { readonly part: PartView }) {
  const said = useInLanguage();
  return (
    <span className="part-role" data-role={role}>
      {said(role_words)}
    </span>
  );
}

function PartFoot({ view, part, working, onPress }: Omit<PartsListProps, 'onDivide'> & { readonly part: PartView }) {
  const { t } = useTranslation();
  const said = useInLanguage();
  const notes = [
    part.reports > 0 && t('item.reports', { count: part.reports }),
    part.urged > 0 && t('item.urged', { count: part.urged }),
    part.extensions > 0 && t('item.extended', { count: part.extensions }),
  ].filter((words) => words !== false);
  const acts = actsBeside(view, part);
  if (notes.length === 0 && acts.length === 0 && !part.asked) return null;
  return (
    <div className="part-foot">
      <span className="part-notes">
        {notes.join(' · ')}
        {part.asked && <strong className="part-asked">{t('item.asked')}</strong>}
      </span>
      {acts.map((pressed) => (
        <Button key={keyOf(pressed)} disabled={working} onClick={() => onPress(pressed)}>
          {said(pressed.act.words)}
        </Button>
      ))}
    </div>
  );
}

/** An item may have more parts than come with it. */
function useMoreParts(view: ItemView) {
  const actions = useActions();
  const [found, setFound] = useState<{ readonly nr: number; readonly parts: readonly PartView[] }>();
  const parts = found?.nr === view.nr ? found.parts : [];
  const total = Object.values(view.part_states).reduce((sum, count) => sum + count, 0);
  const shown = new Set(view.parts.map((part) => part.part));

  async function ask() {
    const after = Math.max(0, ...[...view.parts, ...parts].filter((part) => !part.mine).map((part) => part.part));
    const outcome = await told(undefined, actions.ask({ do: 'item.parts', item: view.item, after }));
    if (!outcome.ok) return;
    const fresh = outcome.value.parts.filter((part) => !shown.has(part.part));
    setFound({ nr: view.nr, parts: [...parts, ...fresh] });
  }

  return { parts, left: total - view.parts.length - parts.length, ask: () => void ask() };
}
