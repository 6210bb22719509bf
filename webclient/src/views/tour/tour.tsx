import './tour.css';
import { Popover } from '@base-ui/react/popover';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Button } from '../parts/button';
import { endTour } from './touring';

/** Where each step points: the real part on the page, so that whoever follows has it under his hand. */
const steps = [
  ['list', '.list'],
  ['add', '.list-header .icon-button'],
  ['filter', '.list-filter'],
  ['people', '.rail-item[href="/people"]'],
  ['settings', '.rail-foot'],
] as const;

/**
 * 上手导览: five steps along the parts one needs on the first day; walked with ← and →, ended with Esc, by a press beside
 * it, or by going anywhere.
 */
export function Tour() {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const [name, selector] = steps[at] ?? steps[0];
  const anchor = useAnchor(selector);
  const last = at === steps.length - 1;
  useBeginning();

  function press(event: KeyboardEvent) {
    if (event.key === 'ArrowRight' && !last) setAt(at + 1);
    if (event.key === 'ArrowLeft' && at > 0) setAt(at - 1);
  }

  if (!anchor) return null;
  return (
    <Popover.Root key={name} defaultOpen onOpenChange={(open) => !open && endTour()}>
      <Popover.Portal>
        <Popover.Positioner
          className="menu-place"
          anchor={anchor}
          side={name === 'list' ? 'right' : 'bottom'}
          align="start"
          sideOffset={8}
          collisionPadding={12}
        >
          <Popover.Popup className="tour" onKeyDown={press}>
            <span className="tour-step">{t('tour.step', { at: at + 1, count: steps.length })}</span>
            <Popover.Title className="tour-title">{t(`tour.${name}`)}</Popover.Title>
            <Popover.Description className="tour-words">{t(`tour.${name}Words`)}</Popover.Description>
            <div className="tour-acts">
              <Button look="quiet" onClick={endTour}>
                {t('tour.skip')}
              </Button>
              {at > 0 && <Button onClick={() => setAt(at - 1)}>{t('tour.back')}</Button>}
              <Button look="primary" autoFocus onClick={() => (last ? endTour() : setAt(at + 1))}>
                {t(last ? 'tour.done' : 'tour.next')}
              </Button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Leads to the list, once: who then goes on by himself has begun his work. */
function useBeginning(): void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const begun = useRef(false);
  useEffect(() => {
    if (pathname === '/') begun.current = true;
    else if (begun.current) endTour();
    else void navigate('/');
  }, [pathname, navigate]);
}

const PATIENCE = 120; // frames until the page one was led to stands

/** The part itself, marked while it is spoken of. */
function useAnchor(selector: string): HTMLElement | undefined {
  const [anchor, setAnchor] = useState<HTMLElement>();
  useEffect(() => {
    let frame = 0;
    let found: HTMLElement | null = null;
    function look(left: number) {
      found = document.querySelector<HTMLElement>(selector);
      if (!found && left > 0) frame = requestAnimationFrame(() => look(left - 1));
      else if (found) show(found);
      else endTour();
    }
    function show(part: HTMLElement) {
      part.dataset.toured = '';
      setAnchor(part);
    }
    frame = requestAnimationFrame(() => look(PATIENCE));
    return () => {
      cancelAnimationFrame(frame);
      delete found?.dataset.toured;
    };
  }, [selector]);
  return anchor;
}
