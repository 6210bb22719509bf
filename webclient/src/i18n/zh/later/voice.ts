/** 语音消息: speaking one. */
export const voice = {
  speak: '语音消息',
  hint: '语音消息：点击录音，手机上按住说话',
  speaking: '正在录音',
  speakNow: '请讲话，点发送即发出',
  letGoToSend: '松开发送，上滑取消',
  letGoToCancel: '松开取消',
  lasted: '已录时长',
  cancel: '取消录音',
  send: '发送语音',
  name: '语音',
  tooShort: '说话时间太短，没有发送。',
  cannot: '这个浏览器或地址不能录音，请通过 HTTPS 访问平台。',
  noMicrophone: '没有使用麦克风的权限，或没有找到麦克风。请在浏览器设置中允许。',
};
