import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { create } from 'zustand';
import { wordsFit } from '../../i18n/initials';
import type { BotCard } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';
import { told } from '../parts/refusal';
import { pathOf } from '../shell/place';

interface Held {
  /** Whose talks they name. */
  readonly of: number;
  readonly bots: readonly BotCard[];
}

const useHeld = create<Held>(() => ({ of: 0, bots: [] }));
let asking = 0;

/** 机器人: all there are, asked for once while `wanted`. */
export function useBots(wanted = true): readonly BotCard[] {
  const actions = useActions();
  const me = useKnown((state) => state.me?.person ?? 0);
  const live = useKnown((state) => state.connection.phase === 'live');
  const held = useHeld();
  useEffect(() => {
    if (!wanted || !live || me === 0 || useHeld.getState().of === me || asking === me) return;
    asking = me;
    void actions.ask({ do: 'bot.list' }).then((outcome) => {
      asking = 0;
      if (outcome.ok) useHeld.setState({ of: me, bots: outcome.value.bots });
    });
  }, [wanted, live, me, actions]);
  return held.of === me ? held.bots : NONE;
}

const NONE: readonly BotCard[] = [];

/** What the bot of this code is called; "" for nobody, or while it is not known. */
export function useBotName(code: string): string {
  const nameOf = useBotWords();
  const bot = useBots(code !== '').find((one) => one.bot === code);
  return bot ? nameOf(bot).name : '';
}

/** A bot's words in the language of the page. */
export function useBotWords(): (bot: BotCard) => { readonly name: string; readonly about: string } {
  const { i18n } = useTranslation();
  const english = i18n.language.startsWith('en');
  return useCallback(
    (bot) => (english ? { name: bot.name_en, about: bot.about_en } : { name: bot.name, about: bot.about }),
    [english],
  );
}

/** What bots are called where the page is not in Chinese: among the persons they stand with their Chinese names. */
export function useBotNames(): ReadonlyMap<number, string> {
  const { i18n } = useTranslation();
  const english = i18n.language.startsWith('en');
  const bots = useBots(english);
  return useMemo(() => (english ? englishNames(bots) : NO_NAMES), [english, bots]);
}

function englishNames(bots: readonly BotCard[]): ReadonlyMap<number, string> {
  return new Map(bots.flatMap(({ person, name_en }) => (person === null ? [] : [[person, name_en] as const])));
}

const NO_NAMES: ReadonlyMap<number, string> = new Map();

/** Whether what was typed is in one of its names, or begins how one of them is typed. */
export function botFits(bot: BotCard, typed: string): boolean {
  return [bot.name, bot.name_en].some((name) => wordsFit(name, typed)) || bot.pinyin.includes(typed.toLowerCase());
}

/** Opens my talk with a bot, begun if there was none. */
export function useBotTalk(): (bot: string) => Promise<void> {
  const actions = useActions();
  const navigate = useNavigate();
  return useCallback(
    async (bot) => {
      const outcome = await told(undefined, actions.ask({ do: 'conversation.start_bot', bot }));
      if (outcome.ok) await navigate(pathOf({ at: 'messages', conversation: outcome.value.conversation }));
    },
    [actions, navigate],
  );
}
