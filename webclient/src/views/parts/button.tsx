import './button.css';
import { cloneElement, type ComponentProps, type ReactElement } from 'react';
import { classes } from './classes';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'primary' | 'plain' | 'danger' | 'quiet';
  readonly large?: boolean;
}

/** A button with words. */
export function Button({ look = 'plain', large = false, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={classes('button', `button-${look}`, large && 'button-large', className)} />
  );
}

interface IconButtonProps extends ComponentProps<'button'> {
  readonly label: string;
  /** Shown on hover instead of the label, such as the label with its key. */
  readonly hint?: string;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
}

/** A button with an icon: its label is read aloud and shown on hover. */
export function IconButton({ label, hint, side = 'bottom', className, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      className={classes('icon-button', className)}
      data-hint={hint ?? label}
      data-hint-side={side}
    />
  );
}

interface HintProps {
  readonly words: string;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly children: ReactElement<Record<string, unknown>>;
}

/** Words that show while the pointer or the focus rests on something: its own element says them, {@link Hints} shows them. */
export function Hint({ words, side = 'top', children }: HintProps) {
  return cloneElement(children, { 'data-hint': words, 'data-hint-side': side });
}
