import './light.css';
import { useTranslation } from 'react-i18next';

export type LightName = 'green' | 'yellow' | 'red' | 'grey';

interface LightProps {
  readonly light: LightName;
  /** Instead of what the light says by itself; that is then read aloud before them. */
  readonly words?: string | undefined;
}

/** 灯: colour, shape and word together, everywhere the same (绿 ● 正常, 黄 ▲ 临期, 红 ■ 超期, 灰 ○ 已停). */
export function Light({ light, words }: LightProps) {
  const { t } = useTranslation();
  const own = t(`lights.${light}`);
  return (
    <span className="light" data-light={light}>
      <svg className="light-shape" viewBox="0 0 10 10" aria-hidden="true">
        {SHAPES[light]}
      </svg>
      {words ? (
        <>
          <span className="unseen">{own}</span>
          {words}
        </>
      ) : (
        own
      )}
    </span>
  );
}

const SHAPES = {
  green: <circle cx="5" cy="5" r="4.5" fill="currentColor" />,
  yellow: <path d="M5 0.5 9.8 9.3H0.2Z" fill="currentColor" />,
  red: <rect x="0.7" y="0.7" width="8.6" height="8.6" fill="currentColor" />,
  grey: <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.4" />,
} as const;
