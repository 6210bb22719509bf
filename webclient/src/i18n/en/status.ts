export const status = {
  kinds: { on_duty: 'On duty', meeting: 'In a meeting', out: 'Out', field: 'In the field', leave: 'On leave' },
  until: 'until {{time}}',
  untilTomorrow: 'until tomorrow {{time}}',
  set: 'Say where you are',
};

export const statusSheet = {
  title: 'Where you are',
  kind: 'I am',
  until: 'Until when',
  spans: { hour: '1 hour', evening: 'Today 18:00', morning: 'Tomorrow 9:00', day: 'A day' },
  day: 'Until which day (included)',
  dayWrong: 'Choose today or a later day',
  text: 'In your words (optional)',
  textHint: 'For example: at the river in the county, call if urgent',
  about: 'Whoever sees you sees this beside your name. It ends by itself.',
  say: 'Set',
  end: 'End it now',
};
