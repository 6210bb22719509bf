import { useEffect } from 'react';
import { useActions } from '../../client/client';
import { AttachButton } from '../../files/attach-button';
import { AttachedList } from '../../files/attached-list';
import { attach, carried, takeAttached, useAttached } from '../../files/attaching';
import type { Draft } from './filled';

/** Where files wait that belong to no conversation: one form is filled in at a time. */
const HERE = -1;

/** Files that go with the act: sent at once, seen before it is pressed. */
export function FilesField({ onDraft }: { readonly onDraft: (draft: Draft) => void }) {
  const actions = useActions();
  const attached = useAttached(HERE);
  const files = attached.flatMap(({ card }) => (card ? [card.file] : []));
  const waiting = carried(attached) === 'waiting';
  const key = `${files.join()} ${waiting}`;
  useEffect(() => onDraft({ sort: 'files', files, waiting }), [key]); // eslint-disable-line react-hooks/exhaustive-deps -- the key says what the list holds
  return (
    <div className="act-files">
      <AttachedList spot={HERE} />
      <AttachButton onFiles={(picked) => attach(actions, HERE, picked)} />
    </div>
  );
}

/** The form is left: what was not sent is let go. */
export function forgetFiles(): void {
  takeAttached(HERE);
}
