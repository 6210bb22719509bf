import type { PromotionOffer } from '../../protocol/generated';
import { askedOnce } from '../client/once';

const NONE: readonly PromotionOffer[] = [];

/** 转为…: what a message can become, for me: every kind that has registered itself on the server. */
export const useOffers = askedOnce('promotion.list', ({ offers }): readonly PromotionOffer[] => offers, NONE);
