import '../shelves/sheets.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, SeenRow } from '../../protocol/generated';
import { SelectField } from '../administration/parts/select-field';
import { useActions } from '../client/client';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { TextField } from '../parts/field';
import { told } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { say } from '../parts/toast';
import { close } from '../shell/opened';
import { useBoard } from './use-board';

const MOST = 200;

/** 转任务: a message becomes the task of a member unit, in its row of the board. */
export function TaskSheet({ conversation, words }: { readonly conversation: number; readonly words: string }) {
  const { t } = useTranslation();
  const actions = useActions();
  const { board } = useBoard(conversation);
  const mine = rowsOf(board);
  const [unit, setUnit] = useState('');
  const [task, setTask] = useState(words.slice(0, MOST));
  const chosen = mine.find(({ row }) => String(row.unit) === unit) ?? mine[0];

  async function give({ row }: SeenRow) {
    const { unit: whose, version, name } = row;
    const ask = {
      do: 'board.write',
      conversation,
      unit: whose,
      version,
      words: { ...row.words, task: task.trim() },
    } as const;
    const outcome = await told('rules', actions.ask(ask));
    if (!outcome.ok) return;
    close();
    say(t('task.given', { unit: name }));
  }

  return (
    <Sheet
      open
      title={t('task.title')}
      onClose={close}
      foot={
        <>
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button look="primary" disabled={!chosen || task.trim() === ''} onClick={() => chosen && void give(chosen)}>
            {t('task.give')}
          </Button>
        </>
      }
    >
      <div className="shelf-sheet">
        {!chosen && (board ? <p>{t('task.nobody')}</p> : <RowSkeletons count={2} />)}
        {chosen && (
          <>
            <TextField label={t('task.words')} value={task} maxLength={MOST} onValue={setTask} />
            <Whose rows={mine} unit={chosen.row.unit} onUnit={setUnit} />
          </>
        )}
      </div>
    </Sheet>
  );
}

function rowsOf(board: Board | undefined): readonly SeenRow[] {
  return board?.rows.filter((row) => row.mine) ?? [];
}

interface WhoseProps {
  readonly rows: readonly SeenRow[];
  readonly unit: number;
  readonly onUnit: (unit: string) => void;
}

function Whose({ rows, unit, onUnit }: WhoseProps) {
  const { t } = useTranslation();
  return (
    <SelectField
      label={t('task.unit')}
      value={String(unit)}
      options={rows.map(({ row }) => [String(row.unit), row.name] as const)}
      onValue={onUnit}
    />
  );
}
