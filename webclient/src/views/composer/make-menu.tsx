import { CheckCheck, ClipboardList, ListOrdered, PenTool, Plus } from 'lucide-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayInstruct } from '../instruct/may';
import { IconButton } from '../parts/button';
import { ActMenu } from '../parts/menu';
import { open } from '../shell/opened';
import { TopicHere } from '../topics/here';

/** 发起…: what one can make in a conversation beside words. */
export function MakeMenu({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  const instructs = useMayInstruct().length > 0;
  const inTopic = useContext(TopicHere) !== undefined;
  const instruct = {
    key: 'instruct',
    icon: PenTool,
    words: t('deeds.instructHere'),
    act: () => open({ what: 'instruct', conversation }),
  };
  if (inTopic) return null; // what is made here stands outside all topics
  return (
    <ActMenu
      align="start"
      side="top"
      trigger={
        <IconButton label={t('composer.make')} side="top">
          <Plus aria-hidden="true" />
        </IconButton>
      }
      acts={[
        ...(instructs ? [instruct] : []),
        {
          key: 'collect',
          icon: ClipboardList,
          words: t('composer.makeCollect'),
          act: () => open({ what: 'collect', conversation, wish: { title: '', due: null, words: '', nr: null } }),
        },
        {
          key: 'receipt',
          icon: CheckCheck,
          words: t('composer.makeReceipt'),
          act: () => open({ what: 'rollcall', conversation, wants: 'receipt' }),
        },
        {
          key: 'line',
          icon: ListOrdered,
          words: t('composer.makeLine'),
          act: () => open({ what: 'rollcall', conversation, wants: 'line' }),
        },
      ]}
    />
  );
}
