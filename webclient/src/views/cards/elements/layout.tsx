import './layout.css';
import type { ReactNode } from 'react';
import type { Element } from '../../../store/cards';

type Of<T extends Element['type']> = Extract<Element, { type: T }>;
type Within = (elements: readonly Element[]) => ReactNode;

export function Facts({ facts }: { readonly facts: Of<'FactSet'>['facts'] }) {
  return (
    <dl className="card-facts">
      {facts.map((fact, index) => (
        <div key={index} className="card-fact">
          <dt>{fact.title}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Picture({ image }: { readonly image: Of<'Image'> }) {
  const { url, altText = '', size = 'auto', horizontalAlignment = 'left' } = image;
  return (
    <img
      className="card-picture"
      src={url}
      alt={altText}
      loading="lazy"
      data-size={size}
      data-align={horizontalAlignment}
    />
  );
}

export function Group({
  ground = 'default',
  children,
}: {
  readonly ground?: Of<'Container'>['style'];
  readonly children: ReactNode;
}) {
  return (
    <div className="card-group" data-ground={ground}>
      {children}
    </div>
  );
}

export function Columns({
  columns,
  within,
}: {
  readonly columns: Of<'ColumnSet'>['columns'];
  readonly within: Within;
}) {
  return (
    <div className="card-columns">
      {columns.map((column, index) => (
        <div
          key={index}
          className="card-column card-group"
          data-ground={column.style ?? 'default'}
          data-align={column.verticalContentAlignment ?? 'top'}
          style={{ flex: flexOf(column.width ?? 'stretch') }}
        >
          {within(column.items)}
        </div>
      ))}
    </div>
  );
}

/** A table that scrolls sideways where there is no room, and never pushes the card wider. */
export function Grid({ table, within }: { readonly table: Of<'Table'>; readonly within: Within }) {
  const heads = table.firstRowAsHeaders ?? true;
  const whole = table.columns.reduce((sum, { width = 1 }) => sum + width, 0);
  return (
    <div className="card-table-frame scroll">
      <table className="card-table">
        <colgroup>
          {table.columns.map(({ width = 1 }, index) => (
            <col key={index} style={{ width: `${(width / whole) * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.cells.map((cell, place) =>
                heads && index === 0 ? (
                  <th key={place} scope="col">
                    {within(cell.items)}
                  </th>
                ) : (
                  <td key={place}>{within(cell.items)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function flexOf(width: 'auto' | 'stretch' | number): string {
  if (width === 'auto') return '0 1 auto';
  return width === 'stretch' ? '1 1 0' : `${width} ${width} 0`;
}
