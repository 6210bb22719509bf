import { lazily } from '../parts/lazily';

const CardInPlace = lazily(
  () => import('./card-in-place').then((file) => file.CardInPlace),
  () => <div className="card-place" />,
);

/** A message that carries a card: the card stands where the words would. */
export function CardMessage(props: { readonly card: number; readonly conversation: number; readonly words: string }) {
  return <CardInPlace {...props} />;
}
