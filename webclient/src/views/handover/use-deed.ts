import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverLine, HandoverPreview } from '../../protocol/generated';
import type { Pick } from '../administration/parts/pick-field';
import { useRefusalSentence } from '../administration/refusal-words';
import { useAct, useAsked } from '../administration/use-asked';
import { say } from '../parts/toast';
import { open } from '../shell/opened';
import { useBegun } from './begun';

export interface DeedValues {
  readonly unit: Pick | undefined;
  readonly position: Pick | undefined;
  readonly predecessor: Pick | undefined;
  readonly successor: Pick | undefined;
  readonly reason: HandoverLine['reason'];
  readonly primary: boolean;
}

const nothing: DeedValues = {
  unit: undefined,
  position: undefined,
  predecessor: undefined,
  successor: undefined,
  reason: 'rotation',
  primary: true,
};

export interface DeedForm {
  readonly values: DeedValues;
  readonly preview: HandoverPreview | undefined;
  readonly mistake: string | undefined;
  readonly working: boolean;
  readonly asking: boolean;
  readonly change: (part: Partial<DeedValues>) => void;
  readonly ask: () => void;
  readonly dropAsk: () => void;
  readonly submit: () => void;
}

/** What is to be handed over, what that would mean, and the act. */
export function useDeed(): DeedForm {
  const { t } = useTranslation();
  const [values, setValues] = useState<DeedValues>({ ...nothing, ...useBegun() });
  const [mistake, setMistake] = useState<string>();
  const [asking, setAsking] = useState(false);
  const preview = usePreview(values);
  const { working, make } = useMaking(setMistake, () => setValues((now) => ({ ...nothing, unit: now.unit })));

  function change(part: Partial<DeedValues>) {
    setMistake(undefined);
    setValues((now) => ({ ...now, ...whatGoes(part), ...part }));
  }

  function ask() {
    const wrong = preview && wrongWith(preview, values);
    if (wrong === undefined) setAsking(true);
    else setMistake(t(wrong));
  }

  function submit() {
    setAsking(false);
    if (preview) void make(preview, values);
  }

  return { values, preview, mistake, working, asking, change, ask, dropAsk: () => setAsking(false), submit };
}

/** Does it, then shows the report; a refusal stays to be read. */
function useMaking(onMistake: (words: string) => void, onDone: () => void) {
  const { t } = useTranslation();
  const act = useAct();
  const sentence = useRefusalSentence();
  const [working, setWorking] = useState(false);

  async function make({ position, predecessor }: HandoverPreview, { successor, reason, primary }: DeedValues) {
    setWorking(true);
    const two = { predecessor: predecessor?.person ?? null, successor: successor?.key ?? null };
    const outcome = await act({ do: 'handover.make', position, ...two, reason, primary });
    setWorking(false);
    if (!outcome.ok) {
      onMistake(sentence(outcome.refusal));
      return;
    }
    onDone();
    say(t('handover.done'));
    open({ what: 'handover', handover: outcome.value.handover });
  }

  return { working, make };
}

function usePreview({ position, predecessor, successor }: DeedValues): HandoverPreview | undefined {
  const command =
    position &&
    ({
      do: 'handover.preview',
      position: position.key,
      predecessor: predecessor?.key ?? null,
      successor: successor?.key ?? null,
    } as const);
  return useAsked(command).value;
}

/** Another unit has other positions, another position other holders. */
function whatGoes(part: Partial<DeedValues>): Partial<DeedValues> {
  if ('unit' in part) return { position: undefined, predecessor: undefined };
  return 'position' in part ? { predecessor: undefined } : {};
}

type Wrong = 'handover.nobody' | 'handover.same' | 'handover.whichHolder';

function wrongWith(preview: HandoverPreview, { successor }: DeedValues): Wrong | undefined {
  if (!preview.predecessor && preview.holders.length > 0) return 'handover.whichHolder';
  if (!successor) return preview.predecessor ? undefined : 'handover.nobody';
  return preview.holders.some(({ person }) => person === successor.key) ? 'handover.same' : undefined;
}
