import './page-frame.css';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { IconButton } from '../parts/button';
import { ConnectionLine } from '../shell/connection-line';
import { pathOf } from '../shell/place';

interface PageFrameProps {
  readonly title: string;
  /** A line below the title: what this is about, how many. */
  readonly below?: ReactNode;
  /** Buttons at the right end. */
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

/** A page of 管理 beside the tree: its name, its acts, itself; on a phone also the way back. */
export function PageFrame({ title, below, acts, children }: PageFrameProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <main className="conversation keeping">
      <ConnectionLine />
      <header className="conversation-header keeping-head">
        <IconButton
          className="conversation-back"
          label={t('act.back')}
          onClick={() => void navigate(pathOf({ at: 'administration' }))}
        >
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <div className="conversation-names">
          <h2 className="conversation-title cut">{title}</h2>
          {below !== undefined && <span className="conversation-state cut">{below}</span>}
        </div>
        {acts !== undefined && <div className="keeping-acts">{acts}</div>}
      </header>
      {children}
    </main>
  );
}
