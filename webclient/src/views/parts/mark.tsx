import './mark.css';

/** The product's mark: two who speak, overlapping. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect className="mark-ground" width="32" height="32" rx="8" />
      <path
        className="mark-back"
        d="M13.500 12.500h8.500a4 4 0 0 1 4 4v2.500a4 4 0 0 1-3 3.900v3.100l-3.700-3h-5.800a4 4 0 0 1-4-4v-2.500a4 4 0 0 1 4-4z"
      />
      <path
        className="mark-front"
        d="M10 6.500h8.500a4 4 0 0 1 4 4V13a4 4 0 0 1-4 4h-5.800L9 20v-3.100A4 4 0 0 1 6 13v-2.500a4 4 0 0 1 4-4z"
      />
    </svg>
  );
}
