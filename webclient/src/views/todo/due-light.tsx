import { useTranslation } from 'react-i18next';
import type { TodoLine } from '../../protocol/generated';
import { Light } from '../parts/light';
import { leftWords, type Reckoning } from './due-words';

interface DueLightProps {
  readonly light: TodoLine['light'];
  readonly due: string | null;
  readonly paused?: boolean;
  readonly reckoning: Reckoning;
}

/** 灯 with what is left: ▲ 还剩 2 个工作日. Where the clock stands it says so instead. */
export function DueLight({ light, due, paused = false, reckoning }: DueLightProps) {
  const { t } = useTranslation();
  if (light === null || due === null) return null;
  if (light === 'grey') return <Light light="grey" words={paused ? t('todo.paused') : undefined} />;
  const at = new Date(due);
  // the light is as old as the answer that brought it; what has become late since is late
  const late = at.getTime() < reckoning.now.getTime();
  return <Light light={late ? 'red' : light} words={leftWords(at, reckoning)} />;
}
