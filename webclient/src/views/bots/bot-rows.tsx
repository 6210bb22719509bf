import type { BotCard } from '../../protocol/generated';
import { useKnown } from '../client/client';
import { BotFace, BotTag } from './bot-face';
import { botFits, useBots, useBotTalk, useBotWords } from './bots';

/** Bots whom the words fit and with whom there is no talk yet; none where nothing is sought. */
export function useFittingBots(filter: string): readonly BotCard[] {
  const lines = useKnown((state) => state.lines);
  const bots = useBots();
  const talking = new Set([...lines.values()].map((line) => line.bot));
  return filter === '' ? [] : bots.filter((bot) => botFits(bot, filter) && !talking.has(bot.bot));
}

/** They stand at the top of the list, where their talk will be. */
export function BotRows({ bots }: { readonly bots: readonly BotCard[] }) {
  const wordsOf = useBotWords();
  const talk = useBotTalk();
  return bots.map((bot) => (
    <button key={bot.bot} type="button" className="list-bot" onClick={() => void talk(bot.bot)}>
      <BotFace bot={bot.bot} size="list" />
      <span className="row-words">
        <span className="row-top">
          <span className="row-title cut">{wordsOf(bot).name}</span>
          <BotTag />
        </span>
        <span className="row-bottom">
          <span className="row-excerpt cut">{wordsOf(bot).about}</span>
        </span>
      </span>
    </button>
  ));
}
