import './tabs.css';

interface TabsProps<T extends string> {
  readonly label: string;
  readonly at: T;
  readonly tabs: readonly (readonly [tab: T, words: string, count?: number])[];
  readonly onGo: (tab: T) => void;
}

/** Parts of one thing, side by side, each with how many it has. */
export function Tabs<T extends string>({ label, at, tabs, onGo }: TabsProps<T>) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(([tab, words, count]) => (
        <button
          key={tab}
          type="button"
          className="tab"
          aria-current={tab === at ? 'page' : undefined}
          onClick={() => onGo(tab)}
        >
          {words}
          {count !== undefined && <span className="tab-count">{count.toLocaleString()}</span>}
        </button>
      ))}
    </nav>
  );
}
