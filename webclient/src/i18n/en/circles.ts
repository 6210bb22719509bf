export const circles = {
  moved: {
    planned: '{{by}} planned the circle',
    running: '{{by}} started the circle, until {{day}}',
    extended: '{{by}} extended the circle until {{day}}',
    closing: '{{by}} began to wind up: please gather the results',
    closed: '{{by}} closed the circle; from now on it is read only',
  },
  dayOver: 'The circle has come to its end and is winding up',
  expiring: 'The circle ends in {{count}} day(s)',
  lastDay: 'The circle ends today',
};
