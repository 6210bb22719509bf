import { useTranslation } from 'react-i18next';
import { Choice } from '../parts/field';
import { useLevel } from './change';

const levels = ['all', 'mentions', 'muted'] as const;

/** 消息提醒 of one conversation: always, when I am called, or 免打扰. */
export function LevelChoice({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  const [level, change] = useLevel(conversation);
  return (
    <Choice
      label={t('ringing.level')}
      hint={t(`ringing.levelHints.${level}`)}
      value={level}
      options={levels.map((one) => [one, t(`ringing.levels.${one}`)])}
      onChange={change}
    />
  );
}
