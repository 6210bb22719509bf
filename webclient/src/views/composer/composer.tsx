import './composer.css';
import { AtSign, SendHorizontal } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../protocol/generated';
import { AttachButton } from '../files/attach-button';
import { takeFiles } from '../files/picked';
import { Button, IconButton } from '../parts/button';
import { usePreferences } from '../settings/preferences';
import { About } from './about';
import type { Intent } from './intent';
import { belongsToInputMethod, meaningOfEnter } from './keys';
import { LengthLine } from './length-line';
import { MentionList, type Command } from './mention-list';
import { mentionBefore, type Writing } from './mentions';
import { useMentions } from './use-mentions';

/** In milliseconds: a menu fades, then hands the focus back. */
const MENU_CLOSES = 180;

export interface ComposerProps {
  readonly name: string;
  readonly writing: Writing;
  readonly caret: number;
  readonly people: readonly PersonCard[];
  readonly mayCallAll: boolean;
  /** Words that call a bot here. */
  readonly commands: readonly Command[];
  readonly limit: number;
  readonly about: Intent | undefined;
  /** What goes with the words, above the field. */
  readonly attached?: ReactNode;
  /** What else has something to say on whether it can go: files that go with it, or are still on their way. */
  readonly carries: 'nothing' | 'files' | 'waiting';
  readonly onFiles: (files: readonly File[]) => void;
  /** What can be made here beside words. */
  readonly making?: ReactNode;
  /** In which position it is said, for who has a choice. */
  readonly voice?: ReactNode;
  readonly onWriting: (writing: Writing, caret: number) => void;
  readonly onSend: () => void;
  readonly onDropAbout: () => void;
  /** ↑ in an empty field: the last message of mine. */
  readonly onEditLast: () => void;
}

/** 写消息: the field, whom it mentions, what it is about. */
export function Composer(props: ComposerProps) {
  const { t } = useTranslation();
  const { writing, caret, about, onWriting } = props;
  const list = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const everybody = props.mayCallAll ? t('composer.everybody') : undefined;
  const { people, commands } = props;
  const mentions = useMentions({ writing, caret, people, everybody, commands, onWriting });
  useCaret(field, writing.text, caret);
  useFocusWhenAsked(field, about);
  const press = usePresses(props, mentions.press);

  function send() {
    props.onSend();
    field.current?.focus();
  }

  function callSomebody() {
    const text = `${writing.text.slice(0, caret)}@${writing.text.slice(caret)}`;
    onWriting({ ...writing, text }, caret + 1);
    field.current?.focus();
  }

  return (
    <div className="composer">
      <div className="composer-box">
        {mentions.shown && (
          <MentionList id={list} candidates={mentions.candidates} index={mentions.index} onChoose={mentions.choose} />
        )}
        <About about={about} onDrop={props.onDropAbout} />
        {props.attached}
        <div className="composer-grow" data-words={writing.text}>
          <textarea
            ref={field}
            className="composer-field scroll"
            rows={1}
            aria-label={t('composer.label')}
            aria-haspopup="listbox"
            aria-controls={mentions.shown ? list : undefined}
            aria-activedescendant={mentions.shown ? `${list}-${mentions.index}` : undefined}
            aria-autocomplete="list"
            placeholder={t('composer.placeholder', { name: props.name })}
            value={writing.text}
            onChange={(event) => onWriting({ ...writing, text: event.target.value }, event.target.selectionStart)}
            onSelect={(event) => {
              if (event.currentTarget.selectionStart !== caret) onWriting(writing, event.currentTarget.selectionStart);
            }}
            onKeyDown={press}
            onPaste={(event) => takeFiles(event, event.clipboardData, props.onFiles)}
          />
        </div>
        <Tools {...props} onCall={callSomebody} onSend={send} />
      </div>
    </div>
  );
}

/** What can be done beside writing, and sending it all. */
function Tools(props: ComposerProps & { readonly onCall: () => void }) {
  const { t } = useTranslation();
  const { writing, carries, about } = props;
  const enter = usePreferences((preferences) => preferences.enter);
  const editing = about?.to === 'edit';
  const hint = t(enter === 'ctrl' ? 'composer.hintCtrl' : 'composer.hintEnter');
  return (
    <div className="composer-tools">
      <IconButton label={t('composer.mention')} side="top" onClick={props.onCall}>
        <AtSign aria-hidden="true" />
      </IconButton>
      {!editing && <AttachButton onFiles={props.onFiles} />}
      {!editing && props.making}
      {props.voice}
      <LengthLine source={writing} limit={props.limit}>
        {carries === 'waiting' ? t('files.waiting') : hint}
      </LengthLine>
      <Button
        look="primary"
        className="composer-send"
        disabled={!maySend(writing, editing ? 'nothing' : carries)}
        onClick={props.onSend}
      >
        {editing ? t('composer.saved') : t('composer.send')}
        <SendHorizontal aria-hidden="true" />
      </Button>
    </div>
  );
}

function maySend(writing: Writing, carries: ComposerProps['carries']): boolean {
  return carries === 'files' || (carries === 'nothing' && writing.text.trim() !== '');
}

/**
 * Whoever opens a conversation, quotes, edits or writes again wants to write: the field takes the focus once the menu
 * has given it up. Where that would raise a keyboard over the words to read, only when asked.
 */
function useFocusWhenAsked(fieldRef: RefObject<HTMLTextAreaElement | null>, about: Intent | undefined) {
  useEffect(() => {
    if (!about && isTouch()) return;
    const timer = setTimeout(() => fieldRef.current?.focus(), MENU_CLOSES);
    return () => clearTimeout(timer);
  }, [fieldRef, about]);
}

/** The caret stands where the writing says, also after words were put in for the writer. */
function useCaret(fieldRef: RefObject<HTMLTextAreaElement | null>, text: string, caret: number) {
  useLayoutEffect(() => {
    const element = fieldRef.current;
    if (!element || document.activeElement !== element) return;
    const moved = element.selectionStart !== caret && element.selectionStart === element.selectionEnd;
    if (moved) element.setSelectionRange(caret, caret);
  }, [fieldRef, text, caret]);
}

function usePresses(props: ComposerProps, mentionTakes: (key: string) => boolean) {
  const enter = usePreferences((preferences) => preferences.enter);
  const { writing } = props;

  function replace(from: number, to: number, words: string) {
    props.onWriting(
      { ...writing, text: writing.text.slice(0, from) + words + writing.text.slice(to) },
      from + words.length,
    );
  }

  return (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const press = event.nativeEvent;
    if (belongsToInputMethod(press)) return;
    const { selectionStart: from, selectionEnd: to } = event.currentTarget;
    const called = press.key === 'Backspace' && from === to ? mentionBefore(writing, from) : undefined;
    const meaning = meaningOfEnter(press, enter, isTouch());
    const takes: readonly (readonly [boolean, () => void])[] = [
      [mentionTakes(press.key), () => undefined],
      [called !== undefined, () => replace(called ?? from, to, '')],
      [meaning === 'send', props.onSend],
      [meaning === 'break', () => replace(from, to, '\n')],
      [press.key === 'Escape' && isAbout(props.about), props.onDropAbout],
      [press.key === 'ArrowUp' && writing.text === '', props.onEditLast],
    ];
    const taken = takes.find(([applies]) => applies);
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
    taken[1]();
  };
}

/** Words that were put into the field belong to the writer; a quote and an edit can be let go. */
function isAbout(about: Intent | undefined): boolean {
  return about !== undefined && about.to !== 'write';
}

function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
