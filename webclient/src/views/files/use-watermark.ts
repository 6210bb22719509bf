import { useEffect, useState } from 'react';
import type { Watermark } from '../../protocol/generated';
import { useActions } from '../client/client';
import { told } from '../parts/refusal';

/** 水印: how pictures are shown in this conversation, and a way to want it otherwise. Undefined until it is known. */
export function useWatermark(conversation: number | undefined) {
  const actions = useActions();
  const [known, setKnown] = useState<{ readonly conversation: number; readonly is: Watermark }>();
  useEffect(() => {
    if (conversation === undefined) return;
    let here = true;
    void actions.ask({ do: 'conversation.watermark', conversation }).then((outcome) => {
      if (here && outcome.ok) setKnown({ conversation, is: outcome.value });
    });
    return () => {
      here = false;
    };
  }, [actions, conversation]);

  async function change(rule: Watermark['rule']) {
    if (conversation === undefined) return;
    const outcome = await told('rules', actions.ask({ do: 'conversation.set_watermark', conversation, rule }));
    if (outcome.ok) setKnown({ conversation, is: outcome.value });
  }
  return { watermark: known?.conversation === conversation ? known?.is : undefined, change };
}
