import './skeleton.css';

/** Rows of the size the conversations will have. */
export function RowSkeletons({ count }: { readonly count: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="skeleton-row">
          <span className="skeleton skeleton-face" />
          <span className="skeleton-lines">
            <span className="skeleton" data-long={index % 3} />
            <span className="skeleton" data-long={3 + (index % 2)} />
          </span>
        </div>
      ))}
    </div>
  );
}
