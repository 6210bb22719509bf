/** 语音消息. */
export const voice = {
  play: '播放语音，{{length}}',
  pause: '暂停语音，{{length}}',
  seek: '播放位置',
  unheard: '未听',
  cannotPlay: '暂时无法播放这条语音，请稍后再试。',
  short: '[语音] {{length}}',
};
