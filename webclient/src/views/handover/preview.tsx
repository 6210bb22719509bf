import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HandoverPreview } from '../../protocol/generated';
import type { Pick } from '../administration/parts/pick-field';
import { Counts } from './counts';

interface PreviewProps {
  readonly preview: HandoverPreview | undefined;
  readonly successor: Pick | undefined;
}

/** What would be handed over, in words, before it is. */
export function Preview({ preview, successor }: PreviewProps) {
  const { t } = useTranslation();
  return (
    <section className="deed-preview" aria-label={t('handover.what')} aria-live="polite">
      <h3 className="deed-title">{t('handover.what')}</h3>
      {preview ? (
        <>
          <p className="deed-way">
            <strong>{preview.name}</strong>
            <span>
              {preview.predecessor?.name ?? t('handover.vacantNow')}
              <ArrowRight aria-hidden="true" />
              {successor?.words ?? t('handover.nobodyYet')}
            </span>
          </p>
          <Counts counts={preview.counts} predecessor={preview.predecessor} successor={preview.successor} />
          <p className="deed-note">{t('handover.noTitles')}</p>
        </>
      ) : (
        <p className="deed-note">{t('handover.previewEmpty')}</p>
      )}
    </section>
  );
}
