import './gallery.css';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CardGallery } from '../../../protocol/generated';
import type { HeldCard } from '../../../store/cards';
import type { Press } from '../../../store/press';
import { useActions, useKnown } from '../../client/client';
import { IconButton } from '../../parts/button';
import { RowSkeletons } from '../../parts/skeleton';
import { refusalWords } from '../../parts/refusal';
import { usePreferences } from '../../settings/preferences';
import { CardView } from '../card-view';
import { Try } from './try';

type Sample = CardGallery['samples'][number];

/** 卡片图册: every element and every kind of card, in every state and role, light and dark side by side. */
export function GalleryPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { samples, refusal } = useGallery();
  return (
    <main className="gallery scroll">
      <header className="gallery-head">
        <IconButton label={t('act.back')} onClick={() => void navigate(-1)}>
          <ArrowLeft aria-hidden="true" />
        </IconButton>
        <div>
          <h1 className="gallery-title">{t('gallery.title')}</h1>
          <p className="card-meta">{t('gallery.hint')}</p>
        </div>
      </header>
      <Try />
      {refusal && <p role="alert">{refusalWords(refusal, undefined, t)}</p>}
      {samples === undefined && !refusal && <RowSkeletons count={4} />}
      {samples?.map((sample, index) => (
        <Shown key={index} card={index + 1} sample={sample} />
      ))}
    </main>
  );
}

function useGallery() {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const [samples, setSamples] = useState<readonly Sample[]>();
  const [refusal, setRefusal] = useState<Parameters<typeof refusalWords>[0]>();
  useEffect(() => {
    if (!live || samples) return;
    void actions.ask({ do: 'card.gallery' }).then((outcome) => {
      if (outcome.ok) setSamples(outcome.value.samples);
      else setRefusal(outcome.refusal);
    });
  }, [live, samples, actions]);
  return { samples, refusal };
}

/** One card in both themes; a press only shows itself. */
function Shown({ card, sample }: { readonly card: number; readonly sample: Sample }) {
  const dark = usePreferences((preferences) => preferences.theme) === 'dark';
  const [press, setPress] = useState<Press>();
  const held: HeldCard = { card, version: 1, viewVersion: 1, face: sample.face, view: sample.view, renewed: false };
  return (
    <section className="gallery-sample">
      <h2 className="gallery-name">{sample.name}</h2>
      <div className="gallery-pair">
        {[dark ? 'dark' : 'light', dark ? 'light' : 'dark'].map((theme) => (
          <div key={theme} className="gallery-ground sample" data-theme={theme}>
            <CardView
              held={held}
              press={press}
              onPress={({ action, standing }, inputs) => {
                if (action.type !== 'Action.Execute' || !standing) return;
                const { part, version: part_version } = standing;
                const told = { card, part, part_version, action: action.verb, inputs };
                setPress({ ...told, client_id: '', sending: 'queued', refusal: null, at: 0 });
              }}
              onDiscard={() => setPress(undefined)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
