/** Pictures, files and spoken messages of a conversation. */
export const sent = {
  none: {
    pictures: 'No photos here yet',
    files: 'No files here yet',
    voices: 'No spoken messages here yet',
  },
  noneHint: 'Whatever is sent here is listed by month.',
  failed: 'This did not load',
  goTo: 'To the message: {{name}}',
  thisMonth: 'This month',
};
