import './act-sheet.css';
import { useEffect, useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../protocol/codes';
import type { FormField, ItemView } from '../../../protocol/generated';
import { Button } from '../../parts/button';
import { Sheet } from '../../parts/dialog';
import { useInLanguage } from '../../todo/words';
import { useKind } from '../kinds';
import { actWords, fieldOf } from '../refusals';
import { Spoken } from '../spoken';
import type { Done, Pressed } from '../use-item';
import { FieldOf } from './fields';
import { begunOf, inputsOf, mistakesOf, withSteps, type Draft, type Drafts } from './filled';
import { forgetFiles } from './files-field';

/** 录入: its words are written down while it is played. */
const WRITE = 'write';

interface ActSheetProps {
  readonly item: ItemView;
  readonly pressed: Pressed;
  readonly press: (pressed: Pressed, inputs: Readonly<Record<string, unknown>>) => Promise<Done>;
  readonly onDone: (gone: boolean) => void;
  readonly onClose: () => void;
}

/** What an act asks for, drawn from its fields. What is filled in stays through every refusal. */
export function ActSheet({ item, pressed, press, onDone, onClose }: ActSheetProps) {
  const { t } = useTranslation();
  const said = useInLanguage();
  const id = useId();
  const states = useKind(item.kind)?.states ?? {};
  const fields = withSteps(pressed.act, states);
  const form = useFilling(fields, { pressed, press, onDone, onClose });
  useEffect(() => forgetFiles, []);
  const words = said(pressed.act.words);
  return (
    <Sheet
      open
      title={words}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button look="primary" type="submit" form={id} disabled={form.working}>
            {words}
          </Button>
        </>
      }
    >
      <form id={id} className="act-form scroll" noValidate onSubmit={(event) => void form.submit(event)}>
        <p className="act-form-about cut">{[pressed.about ?? item.number, item.title].filter(Boolean).join(' · ')}</p>
        {pressed.act.action === WRITE && <Spoken view={item} />}
        {fields.map((field) => (
          <FieldOf
            key={field.name}
            field={field}
            draft={form.drafts[field.name]}
            mistake={form.mistakes[field.name]}
            onDraft={(draft) => form.change(field.name, draft)}
          />
        ))}
        {form.mistakes[''] !== undefined && (
          <p className="act-form-problem" role="alert">
            {form.mistakes['']}
          </p>
        )}
      </form>
    </Sheet>
  );
}

type Words = Readonly<Record<string, string>>;

/** What is filled in, what is wrong with it in words ('' : as a whole), and sending it. */
function useFilling(fields: readonly FormField[], { pressed, press, onDone, onClose }: Omit<ActSheetProps, 'item'>) {
  const { t } = useTranslation();
  const [drafts, setDrafts] = useState<Drafts>(() => begunOf(fields, pressed.act.begins));
  const [mistakes, setMistakes] = useState<Words>({});
  const [working, setWorking] = useState(false);

  function refused(refusal: Refusal): void {
    const field = fieldOf(refusal);
    setMistakes({ [field in drafts ? field : '']: actWords(refusal, t) });
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (working) return;
    const found = Object.entries(mistakesOf(fields, drafts)).map(([name, mistake]) => {
      const count = fields.find((field) => field.name === name)?.length ?? 0;
      return [name, t(`item.form.${mistake}`, { count })] as const;
    });
    setMistakes(Object.fromEntries(found));
    if (found.length > 0) return;
    setWorking(true);
    const done = await press(pressed, inputsOf(fields, drafts));
    setWorking(false);
    if (!done.ok && !done.refusal.item) {
      refused(done.refusal);
      return;
    }
    onClose(); // the page says it where it was stale: it shows how the item stands now
    if (done.ok) onDone(done.value.gone);
  }

  function change(name: string, draft: Draft): void {
    setDrafts((now) => ({ ...now, [name]: draft }));
    setMistakes((now) => Object.fromEntries(Object.entries(now).filter(([field]) => field !== name && field !== '')));
  }

  return { drafts, mistakes, working, submit, change };
}
