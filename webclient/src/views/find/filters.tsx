import { AtSign, Link2, Paperclip } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../client/titles';
import { periods, type Period } from './period';
import type { Question } from './use-found-messages';

interface FiltersProps {
  readonly question: Question;
  /** The conversation one came from, to look only there. */
  readonly from: number | undefined;
  readonly onChange: (change: Partial<Question>) => void;
}

/** What narrows the search, each one press. */
export function Filters({ question, from, onChange }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <div className="find-filters" role="group" aria-label={t('find.filters')}>
      {from !== undefined && (
        <HereChip
          conversation={from}
          on={question.conversation === from}
          onPress={(on) => onChange({ conversation: on ? from : undefined })}
        />
      )}
      <Chip on={question.mentionsMe} onPress={(on) => onChange({ mentionsMe: on })}>
        <AtSign aria-hidden="true" />
        {t('find.mentionsMe')}
      </Chip>
      <Chip on={question.hasFile} onPress={(on) => onChange({ hasFile: on })}>
        <Paperclip aria-hidden="true" />
        {t('find.hasFile')}
      </Chip>
      <Chip on={question.hasLink} onPress={(on) => onChange({ hasLink: on })}>
        <Link2 aria-hidden="true" />
        {t('find.hasLink')}
      </Chip>
      <select
        className="find-period"
        aria-label={t('find.period')}
        value={question.period}
        onChange={(event) => onChange({ period: event.currentTarget.value as Period })}
      >
        {periods.map((period) => (
          <option key={period} value={period}>
            {t(`find.periods.${period}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ChipProps {
  readonly on: boolean;
  readonly onPress: (on: boolean) => void;
  readonly children: React.ReactNode;
}

function Chip({ on, onPress, children }: ChipProps) {
  return (
    <button type="button" className="find-chip" aria-pressed={on} onClick={() => onPress(!on)}>
      {children}
    </button>
  );
}

function HereChip({ conversation, ...rest }: Omit<ChipProps, 'children'> & { readonly conversation: number }) {
  const { t } = useTranslation();
  const title = useTitle(conversation);
  return (
    <Chip {...rest}>
      <span className="cut">{t('find.here', { title })}</span>
    </Chip>
  );
}
