import { useTranslation } from 'react-i18next';
import { VList } from 'virtua';
import { fieldWords, leftOutWords, reasonWords } from './vocabulary';
import type { ChangedField, ContactImport, FaultyCard, OfferedCard } from './importing';

interface ImportPreviewProps {
  readonly shown: ContactImport;
  /** The numbers of the cards that stay outside. */
  readonly skip: ReadonlySet<number>;
  readonly onSkip: (skip: ReadonlySet<number>) => void;
}

/** What a file would do: the sums large, the faulty cards by number and reason, the others to be ticked off. */
export function ImportPreview({ shown, skip, onSkip }: ImportPreviewProps) {
  const { t } = useTranslation();
  const leftOut = [...new Set(shown.left_out.map((name) => t(leftOutWords(name))))];
  const work = shown.cards.filter((card) => card.act !== 'same');
  const press = ({ number }: OfferedCard) => {
    const next = new Set(skip);
    if (!next.delete(number)) next.add(number);
    onSkip(next);
  };
  return (
    <>
      <dl className="import-sums">
        <Sum words={t('contacts.toAdd')} count={shown.added} />
        <Sum words={t('contacts.toUpdate')} count={shown.updated} />
        <Sum words={t('contacts.unchanged')} count={shown.cards.filter((card) => card.act === 'same').length} />
        <Sum words={t('contacts.faulty')} count={shown.faulty.length} bad={shown.faulty.length > 0} />
      </dl>
      <VList className="import-cards scroll">
        {shown.faulty.map((card) => (
          <Faulty key={`faulty ${card.number}`} card={card} />
        ))}
        {work.map((card) => (
          <Offered key={card.number} card={card} taken={!skip.has(card.number)} onPress={() => press(card)} />
        ))}
        {shown.left_out.length > 0 && (
          <p className="import-left-out">{t('contacts.leftOut', { names: leftOut.join(t('contacts.comma')) })}</p>
        )}
      </VList>
    </>
  );
}

interface SumProps {
  readonly words: string;
  readonly count: number;
  readonly bad?: boolean;
}

function Sum({ words, count, bad = false }: SumProps) {
  return (
    <div data-bad={bad || undefined}>
      <dt>{words}</dt>
      <dd>{count}</dd>
    </div>
  );
}

function Faulty({ card: { number, line, name, reason, field } }: { readonly card: FaultyCard }) {
  const { t } = useTranslation();
  const called = field !== null && field in fieldWords ? t(fieldWords[field as ChangedField]) : (field ?? '');
  return (
    <p className="import-faulty">
      <span>{t('contacts.faultyAt', { number, line, name })}</span>
      <span>{t(reasonWords[reason], { field: called })}</span>
    </p>
  );
}

interface OfferedProps {
  readonly card: OfferedCard;
  readonly taken: boolean;
  readonly onPress: () => void;
}

function Offered({ card, taken, onPress }: OfferedProps) {
  const { t } = useTranslation();
  const { entry, act, changed } = card;
  const about = [entry.phones?.[0]?.number, entry.unit].filter(Boolean).join(' · ');
  const fields = changed.map((name) => t(fieldWords[name])).join(t('contacts.comma'));
  return (
    <label className="import-card">
      <input type="checkbox" checked={taken} onChange={onPress} aria-label={t('contacts.skip', { name: entry.name })} />
      <span className="contact-words">
        <span className="contact-name cut">{entry.name}</span>
        <span className="contact-about cut">{about}</span>
      </span>
      <span className="import-act" data-act={act}>
        {act === 'add' && t('contacts.toAddWords')}
        {act === 'update' && t('contacts.changes', { fields })}
        {act === 'repeat' && t('contacts.repeats')}
      </span>
    </label>
  );
}
