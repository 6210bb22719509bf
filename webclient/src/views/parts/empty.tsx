import './empty.css';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}

/** Where there is nothing yet: what this place is, and the one act that fills it. */
export function Empty({ icon: Icon, title, hint, children }: EmptyProps) {
  return (
    <div className="empty">
      <Icon aria-hidden="true" className="empty-icon" />
      <p className="empty-title">{title}</p>
      {hint !== undefined && <p className="empty-hint">{hint}</p>}
      {children}
    </div>
  );
}

/** Where something should stand that did not come: why, and what to do about it. */
export function Failed({ words, children }: { readonly words: string; readonly children?: ReactNode }) {
  return (
    <div className="empty" role="alert">
      <p className="empty-title">{words}</p>
      {children}
    </div>
  );
}
