import { lazySheet } from '../parts/lazily';
import { close, useOpened, type Opened } from './opened';
import { typedAhead } from './typed-ahead';

// whoever calls a sheet by its keys types on at once
const FindSheet = typedAhead('find', () => import('../find/find-sheet').then((file) => file.FindSheet));
const JumpSheet = typedAhead('jump', () => import('./jump-sheet').then((file) => file.JumpSheet));

const AddSheet = lazySheet(() => import('../start/start-sheets').then((file) => file.AddSheet));
const CircleSheet = lazySheet(() => import('../circles/found-sheet').then((file) => file.FoundSheet));
const CollectSheet = lazySheet(() => import('../collections/collect-sheet').then((file) => file.CollectSheet));
const DirectSheet = lazySheet(() => import('../start/start-sheets').then((file) => file.DirectSheet));
const GroupSheet = lazySheet(() => import('../start/start-sheets').then((file) => file.GroupSheet));
const InstructSheet = lazySheet(() => import('../instruct/instruct-sheet').then((file) => file.InstructSheet));
const ReportSheet = lazySheet(() => import('../handover/report-sheet').then((file) => file.ReportSheet));
const RingingSheet = lazySheet(() => import('../ringing/ringing-sheet').then((file) => file.RingingSheet));
const RollcallSheet = lazySheet(() => import('../rollcall/rollcall-sheet').then((file) => file.RollcallSheet));
const SecuritySheet = lazySheet(() => import('../settings/security-sheet').then((file) => file.SecuritySheet));
const SettingsSheet = lazySheet(() => import('../settings/settings-sheet').then((file) => file.SettingsSheet));
const StatusSheet = lazySheet(() => import('../status/status-sheet').then((file) => file.StatusSheet));
const TaskSheet = lazySheet(() => import('../circles/task-sheet').then((file) => file.TaskSheet));
const ShortcutsSheet = lazySheet(() => import('./shortcuts-sheet').then((file) => file.ShortcutsSheet));
const TopicsSheet = lazySheet(() => import('../topics/topics-sheet').then((file) => file.TopicsSheet));

/** What lies over the page. */
export function Over() {
  const opened = useOpened((state) => state.opened);
  return opened && <One opened={opened} />;
}

function One({ opened }: { readonly opened: Opened }) {
  switch (opened.what) {
    case 'jump':
      return <JumpSheet text="" />;
    case 'find':
      return <FindSheet text={opened.text ?? ''} conversation={opened.conversation} />;
    case 'settings':
      return <SettingsSheet leaving={opened.leaving} />;
    case 'security':
      return <SecuritySheet />;
    case 'ringing':
      return <RingingSheet />;
    case 'status':
      return <StatusSheet />;
    case 'shortcuts':
      return <ShortcutsSheet onClose={close} />;
    case 'direct':
      return <DirectSheet />;
    case 'group':
      return <GroupSheet persons={opened.persons ?? []} />;
    case 'circle':
      return <CircleSheet asked={opened} />;
    case 'topics':
      return <TopicsSheet conversation={opened.conversation} moving={opened.moving} />;
    case 'task':
      return <TaskSheet conversation={opened.conversation} words={opened.words} />;
    case 'add':
      return <AddSheet conversation={opened.conversation} />;
    case 'rollcall':
      return <RollcallSheet conversation={opened.conversation} wants={opened.wants} />;
    case 'instruct':
      return <InstructSheet conversation={opened.conversation} about={opened.about} />;
    case 'collect':
      return <CollectSheet asked={opened} />;
    case 'handover':
      return <ReportSheet handover={opened.handover} />;
    default:
      return opened satisfies never;
  }
}
