import './form-sheet.css';
import { useId, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button';
import { Sheet } from '../../parts/dialog';
import { useReturnedFocus } from './use-returned-focus';

interface FormSheetProps {
  readonly title: string;
  /** What the form does, in a sentence. */
  readonly words?: string;
  /** The button that sends it. */
  readonly act: string;
  readonly form: {
    readonly mistakes: Partial<Record<'', string>>;
    readonly working: boolean;
    readonly setElement: (element: HTMLFormElement | null) => void;
    readonly submit: (event: SyntheticEvent) => Promise<void>;
  };
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One short form on a sheet: Enter sends it, Esc leaves it. */
export function FormSheet({ title, words, act, form, onClose, children }: FormSheetProps) {
  const { t } = useTranslation();
  const id = useId();
  const { mistakes, working, setElement, submit } = form;
  const problem = mistakes[''];
  useReturnedFocus();
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button look="primary" type="submit" form={id} disabled={working}>
            {act}
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={setElement}
        className="keeping-form scroll"
        noValidate
        onSubmit={(event) => void submit(event)}
      >
        {words !== undefined && <p className="keeping-form-words">{words}</p>}
        {children}
        {problem !== undefined && (
          <p className="keeping-problem" role="alert">
            {problem}
          </p>
        )}
      </form>
    </Sheet>
  );
}

/** Fields that stand side by side where there is room. */
export function FieldPair({ children }: { readonly children: ReactNode }) {
  return <div className="keeping-pair">{children}</div>;
}
