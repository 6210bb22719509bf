import { useMemo } from 'react';
import type { Line } from '../../store/line';
import { useBots, useBotWords } from '../bots/bots';
import type { Command } from './mention-list';

/** The words that call a bot in a circle (/进展), asked for once somebody begins with a stroke. */
export function useCommands(line: Line, wanted: boolean): readonly Command[] {
  const here = line.kind === 'circle';
  const bots = useBots(wanted && here);
  const wordsOf = useBotWords();
  return useMemo(() => {
    if (!here) return [];
    return bots.flatMap((bot) =>
      bot.commands.map((word) => ({ who: 'bot' as const, word, bot: bot.bot, name: wordsOf(bot).name })),
    );
  }, [here, bots, wordsOf]);
}
