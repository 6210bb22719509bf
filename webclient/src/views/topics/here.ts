import { createContext, useContext } from 'react';
import { spotOf, type Spot } from '../../store/spot';

/** 话题: the topic that is on screen; undefined: the whole conversation. */
export const TopicHere = createContext<number | undefined>(undefined);

/** Where one reads and writes in this conversation: as a whole, or in the topic on screen. */
export function useSpot(conversation: number): Spot {
  return spotOf(conversation, useContext(TopicHere));
}
