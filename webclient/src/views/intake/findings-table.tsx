import { CircleCheck, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, ImportRecord } from '../../protocol/generated';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { Choice } from '../parts/field';
import { say } from '../parts/toast';
import { findingWords, whereWords } from './finding-words';
import { LinesTable } from './lines-table';
import { reportOf } from './sending';
import { useLines } from './use-lines';

const EVERY = '';

/** 有误的行: where, and why; by sheet, to be copied or taken along. */
export function FindingsTable({ one }: { readonly one: ImportRecord }) {
  const { t } = useTranslation();
  const lines = useLines(one.id, 'findings');
  const [sheet, setSheet] = useState(EVERY);
  const all = lines.parts.flatMap((part) => part.findings);
  const sheets = [...new Set(all.map((finding) => finding.sheet))];
  const shown = sheet === EVERY ? all : all.filter((finding) => finding.sheet === sheet);

  async function copy() {
    const text = shown.map((finding) => `${whereWords(finding, t)}\t${findingWords(finding, t)}`).join('\n');
    await navigator.clipboard.writeText(text);
    say(t('intake.copied', { count: shown.length }));
  }

  if (lines.done && all.length === 0)
    return <Empty icon={CircleCheck} title={t('intake.noFaults')} hint={t('intake.noFaultsHint')} />;
  return (
    <>
      <div className="intake-tools">
        {sheets.length > 1 && (
          <Choice
            label={t('intake.sheet')}
            value={sheet}
            options={[[EVERY, t('intake.allSheets')], ...sheets.map((name) => [name, name] as const)]}
            onChange={setSheet}
          />
        )}
        <span className="intake-fill" />
        <Button onClick={() => void copy()}>
          <Copy aria-hidden="true" />
          {t('intake.copy')}
        </Button>
        <a className="button intake-link" href={reportOf(one.id)} download>
          <Download aria-hidden="true" />
          {t('intake.report')}
        </a>
      </div>
      <LinesTable
        label={t('intake.tabs.findings')}
        head={[t('intake.column.where'), t('intake.column.reason')]}
        look="findings"
        lines={lines}
        rows={shown}
        draw={(finding) => <Row finding={finding} />}
      />
    </>
  );
}

function Row({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="intake-where">{whereWords(finding, t)}</span>
      <span>{findingWords(finding, t)}</span>
    </>
  );
}
