import './import-sheet.css';
import { FileUp } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { TextField } from '../parts/field';
import { GROUP_LENGTH } from './group-name-sheet';
import { ImportPreview } from './import-preview';
import type { OfferedCard } from './importing';
import type { GroupCount } from './looking';
import { useImport } from './use-import';

interface ImportSheetProps {
  readonly groups: readonly GroupCount[];
  readonly onClose: () => void;
}

/** 导入: choose a file, see what it would do, confirm. */
export function ImportSheet({ groups, onClose }: ImportSheetProps) {
  const { t } = useTranslation();
  const { name, working, shown, wrong, look, confirm } = useImport();
  const [skip, setSkip] = useState<ReadonlySet<number>>(new Set());
  const [group, setGroup] = useState('');
  const wanted = shown?.cards.filter((card) => isWork(card) && !skip.has(card.number)).length ?? 0;
  const choose = (file: File) => {
    setSkip(new Set());
    void look(file);
  };
  return (
    <Sheet
      open
      wide
      title={t('contacts.importTitle')}
      onClose={onClose}
      foot={
        <>
          {shown && <FileButton quiet words={t('contacts.otherFile')} onFile={choose} />}
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          {shown && (
            <Button
              look="primary"
              disabled={working || (wanted === 0 && group.trim() === '')}
              onClick={() => void confirm(skip, group).then((done) => done && onClose())}
            >
              {t('contacts.importAct', { count: wanted })}
            </Button>
          )}
        </>
      }
    >
      {shown ? (
        <>
          <ImportPreview shown={shown} skip={skip} onSkip={setSkip} />
          <div className="import-into">
            <TextField
              label={t('contacts.importInto')}
              value={group}
              onValue={setGroup}
              maxLength={GROUP_LENGTH}
              list="own-groups"
            />
            <datalist id="own-groups">
              {groups.map((one) => (
                <option key={one.name} value={one.name} />
              ))}
            </datalist>
          </div>
        </>
      ) : (
        <ChooseFile name={name} working={working} wrong={wrong} onFile={choose} />
      )}
    </Sheet>
  );
}

function isWork(card: OfferedCard): boolean {
  return card.act === 'add' || card.act === 'update';
}

interface ChooseFileProps {
  readonly name: string;
  readonly working: boolean;
  readonly wrong: string;
  readonly onFile: (file: File) => void;
}

function ChooseFile({ name, working, wrong, onFile }: ChooseFileProps) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files.item(0);
    if (file) onFile(file);
  }

  return (
    <div
      className="import-choose"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileUp aria-hidden="true" />
      <p>{t('contacts.importHint')}</p>
      <FileButton words={t('contacts.chooseFile')} onFile={onFile} />
      <small className="import-drop">{t('contacts.dropFile')}</small>
      <p className="import-state" role="status">
        {working ? t('contacts.reading') : name}
      </p>
      {wrong !== '' && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
      <small className="import-how">{t('contacts.importHow')}</small>
    </div>
  );
}

interface FileButtonProps {
  readonly words: string;
  readonly quiet?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that opens the chooser of files. */
function FileButton({ words, quiet = false, onFile }: FileButtonProps) {
  return (
    <label className={quiet ? 'button button-quiet import-other' : 'button button-primary'}>
      {words}
      <input
        className="unseen"
        type="file"
        accept=".vcf,text/vcard,text/x-vcard"
        onChange={(event) => {
          const file = event.currentTarget.files?.item(0);
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
