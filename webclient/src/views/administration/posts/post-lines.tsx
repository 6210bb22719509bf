import { Ellipsis, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PositionRecord } from '../../../protocol/generated';
import { Avatar } from '../../parts/avatar';
import { IconButton } from '../../parts/button';
import { ActMenu, type MenuAct } from '../../parts/menu';
import type { Ranked } from '../order';
import { pages } from '../pages';
import { MoveButtons } from '../parts/move-buttons';
import type { PostRow } from './post-rows';
import type { PostsAct } from './posts-pane';

interface LineProps<Kind extends PostRow['kind']> {
  readonly row: Extract<PostRow, { kind: Kind }>;
  readonly moving: boolean;
  readonly onMove: (beside: readonly Ranked[], index: number, step: 1 | -1) => Promise<void>;
  readonly onAct: (chosen: PostsAct) => void;
}

/** A section above its positions; the unit itself above those that belong to none. */
export function SectionLine(props: LineProps<'section'>) {
  const { t } = useTranslation();
  const { section, positions } = props.row;
  return (
    <div className="post-section" role="listitem">
      <h3 className="post-section-name">
        {section?.name ?? t('administration.unitItself')} <span className="tab-count">{positions}</span>
      </h3>
      {section?.closed === true ? (
        <span className="people-mark">{t('administration.closed')}</span>
      ) : (
        <SectionActs {...props} />
      )}
    </div>
  );
}

function SectionActs({ row, moving, onMove, onAct }: LineProps<'section'>) {
  const { t } = useTranslation();
  const { section, index, beside } = row;
  const name = section?.name ?? t('administration.unitItself');
  const add = (
    <IconButton
      label={t('administration.addPositionTo', { name })}
      onClick={() => onAct({ what: 'add-position', section: section?.section ?? null })}
    >
      <Plus aria-hidden="true" />
    </IconButton>
  );
  if (!section) return <span className="post-acts">{add}</span>;
  return (
    <span className="post-acts">
      <MoveButtons
        name={name}
        first={index === 0}
        last={index === beside.length - 1}
        moving={moving}
        onMove={(step) => void onMove(beside, index, step)}
      />
      {add}
      <MoreActs
        name={name}
        acts={[
          { key: 'rename', words: t('administration.renameSection'), act: () => onAct({ what: 'section', section }) },
          {
            key: 'close',
            words: t('administration.closeSection'),
            danger: true,
            act: () => onAct({ what: 'close-section', section }),
          },
        ]}
      />
    </span>
  );
}

/** A position: its title, who holds it or that nobody does. */
export function PositionLine({ row, moving, onMove, onAct }: LineProps<'position'>) {
  const { t } = useTranslation();
  const { position, index, beside } = row;
  const acts = usePositionActs(position, onAct);
  return (
    <div className="post" role="listitem" data-off={position.closed || undefined}>
      <span className="post-title">
        <span className="cut">{position.title}</span>
        {position.kind !== 'official' && position.title !== t(`administration.positionKinds.${position.kind}`) && (
          <span className="people-mark">{t(`administration.positionKinds.${position.kind}`)}</span>
        )}
        {position.closed && <span className="people-mark">{t('administration.closed')}</span>}
      </span>
      <Holders position={position} />
      <span className="post-acts">
        {!position.closed && (
          <>
            <MoveButtons
              name={position.title}
              first={index === 0}
              last={index === beside.length - 1}
              moving={moving}
              onMove={(step) => void onMove(beside, index, step)}
            />
            <MoreActs name={position.title} acts={acts} />
          </>
        )}
      </span>
    </div>
  );
}

function usePositionActs(position: PositionRecord, onAct: (chosen: PostsAct) => void): readonly MenuAct[] {
  const { t } = useTranslation();
  const handover = pages.some((page) => page.name === 'handover') && position.holders.length > 0;
  return [
    { key: 'appoint', words: t('administration.appointMore'), act: () => onAct({ what: 'appoint', position }) },
    { key: 'change', words: t('administration.changePosition'), act: () => onAct({ what: 'position', position }) },
    ...(handover
      ? [
          {
            key: 'handover',
            words: t('administration.pages.handover'),
            act: () => onAct({ what: 'hand-over', position }),
          },
        ]
      : []),
    {
      key: 'close',
      words: t('administration.closePosition'),
      danger: true,
      act: () => onAct({ what: 'close-position', position }),
    },
  ];
}

function Holders({ position }: { readonly position: PositionRecord }) {
  const { t } = useTranslation();
  if (position.closed) return <span />;
  if (position.holders.length === 0) return <span className="post-vacant">{t('administration.vacant')}</span>;
  return (
    <ul className="post-holders">
      {position.holders.map((holder) => (
        <li key={holder.appointment} className="post-holder">
          <Avatar id={holder.person} name={holder.name} size="xs" />
          {holder.name}
          {!holder.primary && <span className="tab-count">{t('administration.besides')}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Behind three dots: what may be done with something. */
export function MoreActs({ name, acts }: { readonly name: string; readonly acts: readonly MenuAct[] }) {
  const { t } = useTranslation();
  return (
    <ActMenu
      acts={acts}
      trigger={
        <IconButton label={t('administration.actsOn', { name })} hint={t('act.more')}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    />
  );
}
