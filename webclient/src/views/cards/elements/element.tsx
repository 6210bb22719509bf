import './element.css';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Element } from '../../../store/cards';
import { classes } from '../../parts/classes';
import { Light } from '../../parts/light';
import { VoiceMessage } from '../../voice/voice-message';
import { Columns, Facts, Grid, Group, Picture } from './layout';
import { DeadlineBar, ProgressBar, StampMark, UnitLine } from './signs';
import { Runs, Words } from './words';

type InputElement = Extract<Element, { readonly id: string }>;
type Actions = Extract<Element, { type: 'ActionSet' }>;

/** How inputs and actions in the midst of a body are drawn: that depends on the viewer, the rest does not. */
export interface Slots {
  readonly input: (input: InputElement) => ReactNode;
  readonly actions: (set: Actions) => ReactNode;
}

interface ElementsProps {
  readonly elements: readonly Element[];
  readonly slots: Slots;
}

/** The elements of a body, one below the other. */
export function Elements({ elements, slots }: ElementsProps) {
  return elements.map((element, index) => (
    <Fragment key={index}>
      <Spaced element={element}>
        <One element={element} slots={slots} />
      </Spaced>
    </Fragment>
  ));
}

function Spaced({ element, children }: { readonly element: Element; readonly children: ReactNode }) {
  const { spacing = 'default', separator = false } = element;
  return (
    <div className={classes('card-element', separator && 'card-separated')} data-spacing={spacing}>
      {children}
    </div>
  );
}

/** What only draws itself. */
function One({ element, slots }: { readonly element: Element; readonly slots: Slots }): ReactNode {
  switch (element.type) {
    case 'TextBlock':
      return <Words block={element} />;
    case 'RichTextBlock':
      return <Runs block={element} />;
    case 'FactSet':
      return <Facts facts={element.facts} />;
    case 'Image':
      return <Picture image={element} />;
    case 'Collab.Light':
      return <Light light={element.light} words={element.words} />;
    case 'Collab.Unknown':
      return <Unknown element={element} slots={slots} />;
    default:
      return <Sign element={element} slots={slots} />;
  }
}

type Rest = Exclude<
  Element,
  { type: 'TextBlock' | 'RichTextBlock' | 'FactSet' | 'Image' | 'Collab.Light' | 'Collab.Unknown' }
>;

function Sign({ element, slots }: { readonly element: Rest; readonly slots: Slots }): ReactNode {
  switch (element.type) {
    case 'Collab.Deadline':
      return <DeadlineBar deadline={element} />;
    case 'Collab.Progress':
      return <ProgressBar progress={element} />;
    case 'Collab.UnitRow':
      return <UnitLine row={element} />;
    case 'Collab.Stamp':
      return <StampMark words={element.words} tone={element.tone ?? 'quiet'} />;
    case 'Collab.Voice':
      return <VoiceMessage file={element} voice={element} />;
    default:
      return <Holding element={element} slots={slots} />;
  }
}

interface Signs {
  readonly type: 'Collab.Deadline' | 'Collab.Progress' | 'Collab.UnitRow' | 'Collab.Stamp' | 'Collab.Voice';
}

/** What holds others, and what is filled in or pressed. */
function Holding({ element, slots }: { readonly element: Exclude<Rest, Signs>; readonly slots: Slots }): ReactNode {
  const within = (elements: readonly Element[]) => <Elements elements={elements} slots={slots} />;
  switch (element.type) {
    case 'Container':
      return <Group ground={element.style}>{within(element.items)}</Group>;
    case 'ColumnSet':
      return <Columns columns={element.columns} within={within} />;
    case 'Table':
      return <Grid table={element} within={within} />;
    case 'ActionSet':
      return slots.actions(element);
    default:
      return slots.input(element);
  }
}

/** What nobody here can draw: what its author gave instead, or a line that says that something is there. */
function Unknown({
  element,
  slots,
}: {
  readonly element: Extract<Element, { type: 'Collab.Unknown' }>;
  readonly slots: Slots;
}) {
  const { t } = useTranslation();
  if (element.fallback) return <One element={element.fallback} slots={slots} />;
  return <p className="card-unknown">{t('cards.unknown', { was: element.was })}</p>;
}
