import { Paperclip, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileCard } from '../../../protocol/generated';
import type { Input } from '../../../store/cards';
import { useActions } from '../../client/client';
import { sizeWords } from '../../files/size-words';
import { Button, IconButton } from '../../parts/button';
import { refusalWords } from '../../parts/refusal';
import { Framed, labelOf, type InputProps } from './input';

/** 文件: they go ahead of the press, over broken lines too. */
export function FileInput({
  input,
  onValue,
  fault,
  disabled,
}: InputProps<Extract<Input, { type: 'Collab.Input.File' }>>) {
  const { t } = useTranslation();
  const name = useId();
  const picker = useRef<HTMLInputElement>(null);
  const { files, sending, wrong, add, drop } = useSentFiles(onValue);
  const room = (input.max ?? 1) - files.length;
  return (
    <Framed name={name} label={labelOf(input)} fault={fault ?? wrong}>
      <ul className="card-files">
        {files.map((file) => (
          <li key={file.file} className="card-file">
            <span className="cut">{file.name}</span>
            <span className="card-meta">{sizeWords(file.size)}</span>
            <IconButton label={t('files.drop', { name: file.name })} onClick={() => drop(file)}>
              <X aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      {room > 0 && (
        <Button id={name} className="card-pick" disabled={disabled || sending} onClick={() => picker.current?.click()}>
          <Paperclip aria-hidden="true" />
          {sending ? t('cards.filesSending') : t('files.attach')}
        </Button>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        multiple={room > 1}
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])].slice(0, room));
          event.currentTarget.value = '';
        }}
      />
    </Framed>
  );
}

function useSentFiles(onValue: (value: unknown) => void) {
  const { t } = useTranslation();
  const actions = useActions();
  const [files, setFiles] = useState<readonly FileCard[]>([]);
  const [sending, setSending] = useState(false);
  const [wrong, setWrong] = useState<string>();

  function keep(next: readonly FileCard[]) {
    setFiles(next);
    onValue(next.map((file) => file.file));
  }

  async function send(picked: readonly File[]) {
    setSending(true);
    setWrong(undefined);
    const outcomes = await Promise.all(picked.map((file) => actions.upload(file, () => undefined).card));
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]))[0];
    setWrong(refused && refusalWords(refused, undefined, t));
    keep([...files, ...outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))]);
    setSending(false);
  }

  return {
    files,
    sending,
    wrong,
    add: (picked: readonly File[]) => void send(picked),
    drop: (file: FileCard) => keep(files.filter((one) => one !== file)),
  };
}
