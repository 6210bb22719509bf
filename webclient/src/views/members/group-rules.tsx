import './group-rules.css';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../store/line';
import type { Rules } from '../../sync/actions';
import { useActions } from '../client/client';
import { Button } from '../parts/button';
import { SwitchLine, TextField } from '../parts/field';
import { told } from '../parts/refusal';
import { WatermarkChoice } from './watermark-choice';

/** 群设置: the name, who may speak, what newcomers see. Everybody may read them, who leads may change them. */
export function GroupRules({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const actions = useActions();
  const leads = line.role !== 'member';
  const change = (rules: Rules) => void told('rules', actions.changeConversation(line.conversation, rules));
  return (
    <>
      <SwitchLine
        label={t('members.readOnly')}
        hint={t('members.readOnlyHint')}
        checked={line.read_only}
        disabled={!leads}
        onChange={(read_only) => change({ read_only })}
      />
      <SwitchLine
        label={t('members.history')}
        hint={t('members.historyHint')}
        checked={line.history_for_newcomers}
        disabled={!leads}
        onChange={(history_for_newcomers) => change({ history_for_newcomers })}
      />
      {leads && <WatermarkChoice conversation={line.conversation} />}
      {leads && <Rename key={line.title} line={line} onRename={(title) => change({ title })} />}
    </>
  );
}

function Rename({ line, onRename }: { readonly line: Line; readonly onRename: (title: string) => void }) {
  const { t } = useTranslation();
  const { title, kind } = line;
  const [words, setWords] = useState<string>();
  if (words === undefined) {
    return (
      <button type="button" className="rename-open" onClick={() => setWords(title)}>
        {t(kind === 'circle' ? 'circle.rename' : 'members.rename')}
      </button>
    );
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const wanted = words?.trim() ?? '';
    if (wanted !== '' && wanted !== title) onRename(wanted);
    setWords(undefined);
  }

  return (
    <form className="rename" onSubmit={submit}>
      <TextField
        label={t(kind === 'circle' ? 'circle.title' : 'members.name')}
        value={words}
        onValue={setWords}
        maxLength={60}
        autoFocus
      />
      <div className="rename-acts">
        <Button onClick={() => setWords(undefined)}>{t('act.cancel')}</Button>
        <Button look="primary" type="submit" disabled={words.trim() === ''}>
          {t('act.save')}
        </Button>
      </div>
    </form>
  );
}
