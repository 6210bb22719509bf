import './person-drawer.css';
import { ArrowRightLeft, BriefcaseBusiness, Ellipsis, Pencil, Plus, UserRoundCheck, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldPosition, PersonFile } from '../../../protocol/generated';
import { Avatar } from '../../parts/avatar';
import { Button, IconButton } from '../../parts/button';
import { ActMenu } from '../../parts/menu';
import { RowSkeletons } from '../../parts/skeleton';
import { Consequence } from '../parts/consequence';
import { Drawer } from '../parts/drawer';
import { Fact } from '../parts/fact';
import { NotReached } from '../parts/not-reached';
import type { Pick } from '../parts/pick-field';
import { useAct, useAsked } from '../use-asked';
import { useDayWords } from '../use-day-words';
import { ChangePersonSheet } from './person-sheets';
import { PersonState } from './person-state';
import { SignInPart } from './sign-in-part';
import { AppointSheet, ReturnSheet, TransferSheet } from './place-sheets';

interface PersonDrawerProps {
  readonly person: number;
  /** The unit whose file is open, if one is. */
  readonly unit: Pick | undefined;
  readonly onClose: () => void;
}

type Opened =
  | { readonly what: 'change' | 'appoint' | 'deactivate' | 'return' }
  | { readonly what: 'transfer'; readonly from: Pick }
  | { readonly what: 'end'; readonly held: HeldPosition };

/** 人员档案: one person as he is kept, and what may be done. */
export function PersonDrawer({ person, unit, onClose }: PersonDrawerProps) {
  const { t } = useTranslation();
  const { value: file, refusal, again } = useAsked({ do: 'administration.person', person });
  const [opened, setOpened] = useState<Opened>();
  return (
    <Drawer
      title={t('administration.personFile')}
      onClose={onClose}
      foot={file && <Foot file={file} unit={unit} onOpen={setOpened} />}
    >
      {file ? (
        <>
          <Head file={file} onChange={() => setOpened({ what: 'change' })} />
          <Positions file={file} onOpen={setOpened} />
          <SignInPart file={file} />
          {opened && <OpenedSheet opened={opened} file={file} unit={unit} onClose={() => setOpened(undefined)} />}
        </>
      ) : refusal ? (
        <NotReached refusal={refusal} onAgain={again} />
      ) : (
        <RowSkeletons count={3} />
      )}
    </Drawer>
  );
}

function Head({ file, onChange }: { readonly file: PersonFile; readonly onChange: () => void }) {
  const { t } = useTranslation();
  return (
    <section className="file-head">
      <div className="file-who">
        <Avatar id={file.person} name={file.name} size="l" />
        <div className="file-names">
          <h3 className="file-name cut">{file.name}</h3>
          <PersonState active={file.active} neverSignedIn={file.never_signed_in} lastSeen={file.last_seen} />
        </div>
        {file.mine && (
          <Button onClick={onChange}>
            <Pencil aria-hidden="true" />
            {t('administration.change')}
          </Button>
        )}
      </div>
      <dl className="facts">
        <Fact name={t('administration.field.login')}>{file.login}</Fact>
        <Fact name={t('administration.field.phone')}>
          {file.phone || t('administration.notFilled')}
          {file.phone !== '' && (
            <small className="facts-aside">{t(`administration.phoneShown.${file.phone_shown}`)}</small>
          )}
        </Fact>
        <Fact name={t('administration.field.office_phone')}>{file.office_phone || t('administration.notFilled')}</Fact>
      </dl>
      {!file.mine && <p className="file-note">{t('administration.notMine')}</p>}
    </section>
  );
}

function Positions({ file, onOpen }: { readonly file: PersonFile; readonly onOpen: (opened: Opened) => void }) {
  const { t } = useTranslation();
  const held = file.positions.filter((one) => one.ended_at === null);
  const former = file.positions.filter((one) => one.ended_at !== null);
  return (
    <>
      <section className="file-part">
        <header className="file-part-head">
          <h4 className="file-part-title">{t('administration.positionsHeld')}</h4>
          {file.active && (
            <Button look="quiet" onClick={() => onOpen({ what: 'appoint' })}>
              <Plus aria-hidden="true" />
              {t('administration.appointMore')}
            </Button>
          )}
        </header>
        {held.length === 0 && <p className="file-none">{t('administration.holdsNothing')}</p>}
        <ul>
          {held.map((one) => (
            <Held key={one.appointment} held={one} only={held.length === 1} onOpen={onOpen} />
          ))}
        </ul>
      </section>
      {former.length > 0 && (
        <section className="file-part">
          <h4 className="file-part-title">{t('administration.positionsFormer')}</h4>
          <ul>
            {former.map((one) => (
              <li key={one.appointment} className="held held-former">
                <HeldWords held={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface HeldProps {
  readonly held: HeldPosition;
  readonly only: boolean;
  readonly onOpen: (opened: Opened) => void;
}

function Held({ held, only, onOpen }: HeldProps) {
  const { t } = useTranslation();
  const act = useAct();
  return (
    <li className="held">
      <BriefcaseBusiness aria-hidden="true" />
      <HeldWords held={held} />
      {held.primary && !only && (
        <span className="people-mark" data-look="new">
          {t('administration.primary')}
        </span>
      )}
      <ActMenu
        trigger={
          <IconButton label={t('administration.actsOn', { name: held.title })} hint={t('act.more')}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
        acts={[
          {
            key: 'primary',
            words: t('administration.makePrimary'),
            disabled: held.primary,
            act: () => void act({ do: 'appointment.set_primary', appointment: held.appointment }),
          },
          {
            key: 'end',
            words: t('administration.endAppointment'),
            danger: true,
            act: () => onOpen({ what: 'end', held }),
          },
        ]}
      />
    </li>
  );
}

function HeldWords({ held }: { readonly held: HeldPosition }) {
  const { t } = useTranslation();
  const day = useDayWords();
  const since = held.begins_on === null ? '' : t('administration.since', { day: day(held.begins_on) });
  const until =
    held.ended_at !== null
      ? t('administration.endedOn', { day: day(held.ended_at) })
      : held.ends_on === null
        ? ''
        : t('administration.until', { day: day(held.ends_on) });
  return (
    <span className="held-words">
      <span className="held-title">{held.title}</span>
      <span className="held-place">{[held.unit_name, held.section, since, until].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

function Foot({
  file,
  unit,
  onOpen,
}: {
  readonly file: PersonFile;
  readonly unit: Pick | undefined;
  readonly onOpen: (opened: Opened) => void;
}) {
  const { t } = useTranslation();
  const held = file.positions.find((one) => one.ended_at === null && (unit === undefined || one.unit === unit.key));
  if (!file.active)
    return file.mine ? (
      <Button look="primary" onClick={() => onOpen({ what: 'return' })}>
        <UserRoundCheck aria-hidden="true" />
        {t('administration.bringBack')}
      </Button>
    ) : null;
  return (
    <>
      {file.mine && (
        <Button look="danger" className="file-deactivate" onClick={() => onOpen({ what: 'deactivate' })}>
          <UserRoundX aria-hidden="true" />
          {t('administration.deactivate')}
        </Button>
      )}
      {held && (
        <Button onClick={() => onOpen({ what: 'transfer', from: { key: held.unit, words: held.unit_name } })}>
          <ArrowRightLeft aria-hidden="true" />
          {t('administration.transferAct')}
        </Button>
      )}
    </>
  );
}

interface OpenedSheetProps {
  readonly opened: Opened;
  readonly file: PersonFile;
  readonly unit: Pick | undefined;
  readonly onClose: () => void;
}

function OpenedSheet({ opened, file, unit, onClose }: OpenedSheetProps) {
  const { t } = useTranslation();
  const { name, person } = file;
  switch (opened.what) {
    case 'change':
      return <ChangePersonSheet file={file} onClose={onClose} />;
    case 'appoint':
      return <AppointSheet file={file} unit={unit} onClose={onClose} />;
    case 'return':
      return <ReturnSheet file={file} unit={unit} onClose={onClose} />;
    case 'transfer':
      return <TransferSheet file={file} from={opened.from} onClose={onClose} />;
    case 'deactivate':
      return (
        <Consequence
          title={t('administration.deactivateTitle', { name })}
          follows={[
            t('administration.deactivateFollows.out'),
            t('administration.deactivateFollows.positions'),
            t('administration.deactivateFollows.records'),
          ]}
          act={t('administration.deactivate')}
          command={{ do: 'person.deactivate', person }}
          onClose={onClose}
        />
      );
    case 'end':
      return (
        <Consequence
          title={t('administration.endTitle', { name, title: opened.held.title })}
          follows={[
            t('administration.endFollows.access'),
            t('administration.endFollows.private'),
            t('administration.endFollows.vacant'),
          ]}
          act={t('administration.endAppointment')}
          command={{ do: 'appointment.end', appointment: opened.held.appointment }}
          onClose={onClose}
        />
      );
    default:
      return opened satisfies never;
  }
}
