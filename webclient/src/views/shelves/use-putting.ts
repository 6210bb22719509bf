import { useState } from 'react';
import type { ShelfDocument } from '../../protocol/generated';
import type { Actions } from '../../sync/actions';
import { useActions } from '../client/client';
import { told } from '../parts/refusal';

/** What is on its way to the shelf: how many files, and how much of the present one. */
export interface OnItsWay {
  readonly name: string;
  readonly left: number;
  readonly share: number;
}

/** Files of this computer go to the shelf one after the other: as documents of a folder, or as the newest version of one. */
export function usePutting(conversation: number) {
  const actions = useActions();
  const [onItsWay, setOnItsWay] = useState<OnItsWay>();

  async function each(files: readonly File[], then: (file: string) => Promise<unknown>) {
    for (const [place, file] of files.entries()) {
      const shown = (share: number) => setOnItsWay({ name: file.name, left: files.length - place, share });
      shown(0);
      const sent = await sentUp(actions, file, shown);
      if (sent !== undefined) await then(sent);
    }
    setOnItsWay(undefined);
  }

  return {
    onItsWay,
    put: (files: readonly File[], folder: number | null) =>
      each(files, (file) => told('shelf', actions.ask({ do: 'document.put', conversation, files: [file], folder }))),
    renew: (file: File, { document }: ShelfDocument) =>
      each([file], (sent) => told('shelf', actions.ask({ do: 'document.renew', conversation, document, file: sent }))),
  };
}

async function sentUp(actions: Actions, file: File, shown: (share: number) => void): Promise<string | undefined> {
  const outcome = await told('post', actions.upload(file, shown).card);
  return outcome.ok ? outcome.value.file : undefined;
}
