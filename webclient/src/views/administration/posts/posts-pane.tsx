import './posts-pane.css';
import { BriefcaseBusiness, FolderPlus, Plus } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer } from 'virtua';
import type { PositionRecord, SectionRecord, UnitFile } from '../../../protocol/generated';
import { Button } from '../../parts/button';
import { useHandOver } from '../../handover/begun';
import { Empty } from '../../parts/empty';
import type { Ranked } from '../order';
import { Consequence } from '../parts/consequence';
import { useReorder } from '../use-reorder';
import { PositionLine, SectionLine } from './post-lines';
import { postRows, type PostRow } from './post-rows';
import { AppointToSheet, SectionSheet } from './post-sheets';
import { AddPositionSheet, ChangePositionSheet } from './position-sheet';

export type PostsOpened =
  | { readonly what: 'section'; readonly section: SectionRecord | undefined }
  | { readonly what: 'close-section'; readonly section: SectionRecord }
  | { readonly what: 'add-position'; readonly section: number | null }
  | { readonly what: 'position' | 'appoint' | 'close-position'; readonly position: PositionRecord };

/** What can be done with a line of the pane: in a sheet over it, or by going elsewhere. */
export type PostsAct = PostsOpened | { readonly what: 'hand-over'; readonly position: PositionRecord };

/** 岗位与内设机构: sections, the positions in them, and who holds them. */
export function PostsPane({ file }: { readonly file: UnitFile }) {
  const { t } = useTranslation();
  const [closed, setClosed] = useState(false);
  const [opened, setOpened] = useState<PostsOpened>();
  const handOver = useHandOver();
  const rows = useMemo(() => postRows(file, closed), [file, closed]);
  const anyClosed = file.sections.some((one) => one.closed) || file.positions.some((one) => one.closed);
  const open = !file.unit.closed;

  function act(chosen: PostsAct) {
    if (chosen.what !== 'hand-over') setOpened(chosen);
    else
      handOver({
        unit: { key: file.unit.unit, words: file.unit.name },
        position: { key: chosen.position.position, words: chosen.position.title },
      });
  }

  return (
    <>
      <div className="people-tools">
        <span className="people-total">
          {t('administration.postsTotal', {
            sections: file.sections.filter((one) => !one.closed).length,
            positions: file.positions.filter((one) => !one.closed).length,
            vacant: file.positions.filter((one) => !one.closed && one.holders.length === 0).length,
          })}
        </span>
        {anyClosed && (
          <label className="people-below-too">
            <input type="checkbox" checked={closed} onChange={() => setClosed(!closed)} />
            {t('administration.withClosed')}
          </label>
        )}
        {open && (
          <>
            <Button onClick={() => setOpened({ what: 'section', section: undefined })}>
              <FolderPlus aria-hidden="true" />
              {t('administration.addSection')}
            </Button>
            <Button look="primary" onClick={() => setOpened({ what: 'add-position', section: null })}>
              <Plus aria-hidden="true" />
              {t('administration.addPosition')}
            </Button>
          </>
        )}
      </div>
      {file.positions.length === 0 && file.sections.length === 0 ? (
        <Empty icon={BriefcaseBusiness} title={t('administration.noPosts')} hint={t('administration.noPostsHint')} />
      ) : (
        <Rows rows={rows} onAct={act} />
      )}
      {opened && <OpenedSheet file={file} opened={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly PostRow[];
  readonly onAct: (chosen: PostsAct) => void;
}

function Rows({ rows, onAct }: RowsProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const section = useReorder(
    useCallback(({ key, order }: Ranked) => ({ do: 'section.change', section: key, order }), []),
  );
  const position = useReorder(
    useCallback(({ key, order }: Ranked) => ({ do: 'position.change', position: key, order }), []),
  );
  return (
    <div ref={scroller} className="posts scroll" role="list" tabIndex={0} aria-label={t('administration.tabs.posts')}>
      <Virtualizer scrollRef={scroller} data={rows} bufferSize={400}>
        {(row) =>
          row.kind === 'section' ? (
            <SectionLine key={row.key} row={row} moving={section.moving} onMove={section.move} onAct={onAct} />
          ) : (
            <PositionLine key={row.key} row={row} moving={position.moving} onMove={position.move} onAct={onAct} />
          )
        }
      </Virtualizer>
    </div>
  );
}

interface OpenedSheetProps {
  readonly file: UnitFile;
  readonly opened: PostsOpened;
  readonly onClose: () => void;
}

function OpenedSheet({ file, opened, onClose }: OpenedSheetProps) {
  const { t } = useTranslation();
  switch (opened.what) {
    case 'section':
      return <SectionSheet file={file} section={opened.section} onClose={onClose} />;
    case 'add-position':
      return <AddPositionSheet file={file} section={opened.section} onClose={onClose} />;
    case 'position':
      return <ChangePositionSheet file={file} position={opened.position} onClose={onClose} />;
    case 'appoint':
      return <AppointToSheet position={opened.position} onClose={onClose} />;
    case 'close-section':
      return (
        <Consequence
          title={t('administration.closeSectionTitle', { name: opened.section.name })}
          follows={[t('administration.closeSectionFollows'), t('administration.closedStays')]}
          act={t('administration.close')}
          command={{ do: 'section.close', section: opened.section.section }}
          onClose={onClose}
        />
      );
    case 'close-position':
      return (
        <Consequence
          title={t('administration.closePositionTitle', { name: opened.position.title })}
          follows={[t('administration.closePositionFollows'), t('administration.closedStays')]}
          act={t('administration.close')}
          command={{ do: 'position.close', position: opened.position.position }}
          onClose={onClose}
        />
      );
    default:
      return opened satisfies never;
  }
}
