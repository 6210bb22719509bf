import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../protocol/generated';
import { useActions, useStateNow } from '../client/client';
import { useMayInstruct } from '../instruct/may';
import type { MenuAct } from '../parts/menu';
import { told } from '../parts/refusal';
import { LOOKS } from './looks';
import { nearest, stands } from './opinions';

/** Whether I instruct in my own name, so that 圈阅 is what I would press first. */
export function useLeads(): boolean {
  return useMayInstruct().some(({ hand }) => hand === 'own');
}

/** `quick`: the first of them stands in the toolbar as well, until it is given. */
export interface Giving extends MenuAct {
  readonly quick: boolean;
}

const NOTHING: readonly Giving[] = [];

/** What I may say about a message by one press: abreast at the top of its menu. About my own words, nothing. */
export function useGiving(conversation: number): (message: Message) => readonly Giving[] {
  const { t } = useTranslation();
  const actions = useActions();
  const stateNow = useStateNow();
  const leads = useLeads();
  return useCallback(
    (message) => {
      if (message.author === stateNow().me?.person) return NOTHING;
      return nearest(leads).map((reaction, place) => {
        const given = message.reactions?.find((one) => one.reaction === reaction);
        const on = given?.mine === true;
        const over = () => given !== undefined && stands(given, Date.now() + stateNow().clockOffset);
        const request = { do: 'message.react', conversation, nr: message.nr, reaction, on: !on } as const;
        return {
          key: `give ${reaction}`,
          words: t(`deeds.reactions.${reaction}`),
          icon: LOOKS[reaction],
          abreast: true,
          quick: place === 0 && !on,
          on,
          over,
          act: () => void told('react', actions.ask(request)),
        };
      });
    },
    [conversation, actions, stateNow, leads, t],
  );
}
