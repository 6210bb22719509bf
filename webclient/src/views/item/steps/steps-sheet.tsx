import '../form/act-sheet.css';
import './steps-sheet.css';
import { Plus, X } from 'lucide-react';
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemView, PartView, StepAsked } from '../../../protocol/generated';
import { Button } from '../../parts/button';
import { Sheet } from '../../parts/dialog';
import type { Chip } from '../../picker/choice';
import { HolderField } from '../form/holder-field';
import { chipOf } from '../form/holders';
import { actWords } from '../refusals';
import type { Done } from '../use-item';
import { askedOf, lastGoingOn, MOST_STEPS, TITLE_LENGTH, titlesIn, type StepDraft } from './stages';

interface StepsSheetProps {
  readonly item: ItemView;
  readonly part: PartView;
  readonly divide: (part: number, steps: readonly StepAsked[]) => Promise<Done>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 分步办理: the holder of a part says what is done one after the other, or side by side, and by whom. */
export function StepsSheet({ item, part, divide, onDone, onClose }: StepsSheetProps) {
  const { t } = useTranslation();
  const id = useId();
  const laying = useLaying(part);
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (working) return;
    const drafts = laying.filled();
    if (drafts.length === 0) {
      setProblem(t('steps.untitled'));
      return;
    }
    setWorking(true);
    const done = await divide(part.part, askedOf(drafts, part));
    setWorking(false);
    if (!done.ok && !done.refusal.item) {
      setProblem(actWords(done.refusal, t));
      return;
    }
    onClose();
    if (done.ok) onDone();
  }

  const last = lastGoingOn(part.steps);
  return (
    <Sheet
      open
      title={t(part.steps.length > 0 ? 'steps.more' : 'steps.begin')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button look="primary" type="submit" form={id} disabled={working}>
            {t('steps.lay')}
          </Button>
        </>
      }
    >
      <form id={id} className="act-form scroll" noValidate onSubmit={(event) => void submit(event)}>
        <p className="act-form-about cut">{[item.number, item.title].filter(Boolean).join(' ')}</p>
        <p className="steps-hint">{t('steps.hint')}</p>
        <ol className="step-drafts">
          {laying.drafts.map((draft, place) => (
            <DraftRow
              key={draft.key}
              draft={draft}
              nr={place + 1}
              before={laying.drafts[place - 1]?.title ?? last?.steps.map(({ title }) => title).join('、')}
              alone={laying.drafts.length === 1}
              onTitle={(title) => {
                setProblem(undefined);
                laying.entitle(draft, title);
              }}
              onChange={laying.change}
              onDrop={() => laying.drop(draft)}
            />
          ))}
        </ol>
        {part.steps.length + laying.drafts.length < MOST_STEPS && (
          <Button look="quiet" className="steps-add" onClick={laying.add}>
            <Plus aria-hidden="true" />
            {t('steps.add')}
          </Button>
        )}
        {problem !== undefined && (
          <p className="act-form-problem" role="alert">
            {problem}
          </p>
        )}
      </form>
    </Sheet>
  );
}

/** What is laid out so far; a new one goes to whoever had the one before. */
function useLaying(part: PartView) {
  const [drafts, setDrafts] = useState<readonly StepDraft[]>(() => [draftOf(0, '', chipOf(part.holder, part.name))]);
  const nextKey = (now: readonly StepDraft[]) => Math.max(-1, ...now.map(({ key }) => key)) + 1;

  /** A line that holds several is several. */
  function entitle(draft: StepDraft, text: string): void {
    const [first = '', ...others] = titlesIn(text);
    setDrafts((now) =>
      now.flatMap((one) => {
        if (one.key !== draft.key) return [one];
        const more = others.map((title, place) => draftOf(nextKey(now) + place, title, one.chip));
        return [{ ...one, title: others.length > 0 ? first : text }, ...more];
      }),
    );
  }

  return {
    drafts,
    entitle,
    change: (draft: StepDraft) => setDrafts((now) => now.map((one) => (one.key === draft.key ? draft : one))),
    drop: (draft: StepDraft) => setDrafts((now) => now.filter(({ key }) => key !== draft.key)),
    add: () =>
      setDrafts((now) => [...now, draftOf(nextKey(now), '', now.at(-1)?.chip ?? chipOf(part.holder, part.name))]),
    filled: () => drafts.filter(({ title }) => title.trim() !== ''),
  };
}

function draftOf(key: number, title: string, chip: Chip): StepDraft {
  return { key, title, chip, beside: false };
}

interface DraftRowProps {
  readonly draft: StepDraft;
  readonly nr: number;
  /** What the step before is called; undefined for the first of all. */
  readonly before: string | undefined;
  readonly alone: boolean;
  readonly onTitle: (title: string) => void;
  readonly onChange: (draft: StepDraft) => void;
  readonly onDrop: () => void;
}

function DraftRow({ draft, nr, before, alone, onTitle, onChange, onDrop }: DraftRowProps) {
  const { t } = useTranslation();
  const besides = before !== undefined && before.trim() !== '';
  return (
    <li className="step-draft">
      <span className="step-draft-top">
        <input
          className="step-draft-title"
          aria-label={t('steps.title', { nr })}
          placeholder={t('steps.title', { nr })}
          maxLength={TITLE_LENGTH * 4}
          value={draft.title}
          onChange={(event) => onTitle(event.currentTarget.value)}
        />
        {!alone && (
          <button type="button" className="act-portion-drop" aria-label={t('steps.drop', { nr })} onClick={onDrop}>
            <X aria-hidden="true" />
          </button>
        )}
      </span>
      <HolderField
        label={t('steps.holder')}
        chip={draft.chip}
        onChip={(chip) => chip && onChange({ ...draft, chip })}
      />
      {besides && (
        <label className="step-draft-beside">
          <input
            type="checkbox"
            checked={draft.beside}
            onChange={(event) => onChange({ ...draft, beside: event.currentTarget.checked })}
          />
          {t('steps.beside', { before })}
        </label>
      )}
    </li>
  );
}
