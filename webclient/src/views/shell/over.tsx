import { FindSheet } from '../find/find-sheet';
import { ReportSheet } from '../handover/report-sheet';
import { SecuritySheet } from '../settings/security-sheet';
import { SettingsSheet } from '../settings/settings-sheet';
import { AddSheet, DirectSheet, GroupSheet } from '../start/start-sheets';
import { JumpSheet } from './jump-sheet';
import { close, useOpened, type Opened } from './opened';
import { ShortcutsSheet } from './shortcuts-sheet';

/** What lies over the page. */
export function Over() {
  const opened = useOpened((state) => state.opened);
  return opened && <One opened={opened} />;
}

function One({ opened }: { readonly opened: Opened }) {
  switch (opened.what) {
    case 'jump':
      return <JumpSheet />;
    case 'find':
      return <FindSheet text={opened.text ?? ''} conversation={opened.conversation} />;
    case 'settings':
      return <SettingsSheet />;
    case 'security':
      return <SecuritySheet />;
    case 'shortcuts':
      return <ShortcutsSheet onClose={close} />;
    case 'direct':
      return <DirectSheet />;
    case 'group':
      return <GroupSheet persons={opened.persons ?? []} />;
    case 'add':
      return <AddSheet conversation={opened.conversation} />;
    case 'handover':
      return <ReportSheet handover={opened.handover} />;
    default:
      return opened satisfies never;
  }
}
