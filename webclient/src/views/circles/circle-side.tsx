import type { Line } from '../../store/line';
import { ResultsPage } from '../shelves/results-page';
import { ShelfPage } from '../shelves/shelf-page';
import { BoardPage } from './board-page';

const PAGES = { board: BoardPage, shelf: ShelfPage, results: ResultsPage };

interface CircleSideProps {
  readonly line: Line;
  readonly shown: keyof typeof PAGES;
}

/** 看板, 资料架 and 成果: what a circle has beside its talk, fetched together when somebody first goes to one. */
export function CircleSide({ line, shown }: CircleSideProps) {
  const Page = PAGES[shown];
  return <Page line={line} />;
}
