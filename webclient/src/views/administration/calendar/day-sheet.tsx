import { useTranslation } from 'react-i18next';
import { Choice, TextField } from '../../parts/field';
import { FormSheet } from '../parts/form-sheet';
import { useRefusalSentence } from '../refusal-words';
import { useAct } from '../use-asked';
import { useDayWords } from '../use-day-words';
import { useForm } from '../use-form';
import { weekdayWords } from './weekdays';
import type { YearDay } from './year';

const LONGEST = 20;

/** One day: worked or free, and what it is called. */
export function DaySheet({ day, onClose }: { readonly day: YearDay; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const act = useAct();
  const words = useDayWords();
  const first: { readonly kind: 'working' | 'free'; readonly name: string } = {
    kind: day.working ? 'working' : 'free',
    name: day.name,
  };
  const form = useForm({
    first,
    words: useRefusalSentence(),
    check: () => ({}),
    send: ({ kind, name }) =>
      act({ do: 'calendar.set_day', date: day.date, working: kind === 'working', name: name.trim() }),
    onDone: onClose,
  });
  const ordinary = (form.values.kind === 'working') !== day.weekend;
  return (
    <FormSheet
      title={`${words(day.date)} ${weekdayWords(day.date, i18n.language)}`}
      words={t(day.weekend ? 'calendar.isWeekend' : 'calendar.isWeekday')}
      act={t('act.save')}
      form={form}
      onClose={onClose}
    >
      <Choice
        label={t('calendar.kind')}
        value={form.values.kind}
        options={[
          ['working', t('calendar.working')],
          ['free', t('calendar.free')],
        ]}
        onChange={(kind) => form.change({ kind, name: named(kind, day, form.values.name, t('calendar.makeUp')) })}
      />
      <TextField
        label={t('calendar.name')}
        value={form.values.name}
        onValue={(name) => form.change({ name })}
        error={form.mistakes.name}
        placeholder={t(ordinary ? 'calendar.nameOrdinary' : 'calendar.nameHint')}
        maxLength={LONGEST}
        autoComplete="off"
      />
    </FormSheet>
  );
}

/** A weekend day that is to be worked is called 调休 until it is called otherwise; one made ordinary again loses its name. */
function named(kind: 'working' | 'free', day: YearDay, typed: string, makeUp: string): string {
  if (typed !== '' && typed !== day.name && typed !== makeUp) return typed;
  const ordinary = (kind === 'working') !== day.weekend;
  if (ordinary) return '';
  return (kind === 'working') === day.working ? day.name : kind === 'working' ? makeUp : '';
}
