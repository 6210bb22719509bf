import './quote-block.css';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Quote } from '../../protocol/generated';
import { useName } from '../client/people';
import { pathOf } from '../shell/place';

interface QuoteBlockProps {
  readonly conversation: number;
  /** The quoting message, to come back to. */
  readonly from: number | undefined;
  readonly quote: Quote;
}

/** 引用: a few words of the quoted message; a press goes there, and back comes back here. */
export function QuoteBlock({ conversation, from, quote }: QuoteBlockProps) {
  const { t } = useTranslation();
  const nameOf = useName();
  const navigate = useNavigate();
  const name = nameOf(quote.author);
  if (quote.excerpt === '') return <p className="quote quote-gone">{t('timeline.quoteGone')}</p>;

  async function jump() {
    if (from !== undefined) await navigate(pathOf({ at: 'messages', conversation, nr: from }), { replace: true });
    await navigate(pathOf({ at: 'messages', conversation, nr: quote.nr }), {
      state: { fromQuote: from !== undefined },
    });
  }

  return (
    <button type="button" className="quote" onClick={() => void jump()}>
      <span className="unseen">{t('timeline.quoteOf', { name })}</span>
      <span className="quote-author">{t('timeline.said', { name })}</span>
      {quote.excerpt}
    </button>
  );
}
