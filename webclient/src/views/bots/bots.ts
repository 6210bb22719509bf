import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { wordsFit } from '../../i18n/initials';
import type { BotCard } from '../../protocol/generated';
import { useActions } from '../client/client';
import { askedOnce } from '../client/once';
import { told } from '../parts/refusal';
import { pathOf } from '../shell/place';

/** 机器人: all there are, asked for once while wanted. */
export const useBots = askedOnce('bot.list', (reply): readonly BotCard[] => reply.bots, []);

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
