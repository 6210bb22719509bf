import { describe, expect, test } from 'vitest';
import type { Board, BoardRow, Event } from '../../src/protocol/generated';
import { apply } from '../../src/store/apply';
import { boardWith } from '../../src/store/boards-seen';
import { EMPTY, type State } from '../../src/store/state';

const [WATER, COUNTY, ME] = [12, 14, 2];
const THERE = 40;

function row(unit: number, nr: number, progress = '', by = 3): BoardRow {
  return {
    unit,
    name: unit === WATER ? '市水利局' : '青屿县',
    version: nr,
    nr,
    words: { task: '', state: 'under_way', progress, blocker: '', next_step: '' },
    by,
    signature: '',
    at: '2026-06-19T11:02:00Z',
  };
}

function board(nr: number, ...rows: readonly BoardRow[]): Board {
  return { rows: rows.map((one) => ({ row: one, before: null, mine: false, left: false })), nr, visited: 1 };
}

function heard(state: State, ...rows: readonly BoardRow[]): State {
  return rows.reduce<State>((before, one, index) => {
    const event: Event = {
      stream: `conversation:${THERE}`,
      seq: index + 1,
      type: 'board.changed',
      data: { row: one, nr: one.nr },
    };
    return apply(before, event);
  }, state);
}

const rowsOf = ({ rows, nr }: Board) => ({ nr, rows: rows.map((seen) => seen.row) });

describe('a board that is looked at', () => {
  const changes = [row(WATER, 2, '一'), row(COUNTY, 3, '二'), row(WATER, 4, '三')];
  const later = board(4, row(WATER, 4, '三'), row(COUNTY, 3, '二'));

  test('is after the events what it would be if asked for anew, whatever came before its answer', () => {
    const told = heard(EMPTY, ...changes).boards.get(THERE);
    for (const answer of [
      board(1, row(WATER, 1), row(COUNTY, 0)),
      board(2, row(WATER, 2, '一'), row(COUNTY, 0)),
      later,
    ])
      expect(rowsOf(boardWith(answer, told, ME))).toEqual(rowsOf(later));
  });

  test('is the same when events come twice or in another order', () => {
    const told = heard(EMPTY, ...changes, ...changes.slice().reverse()).boards.get(THERE);
    expect(rowsOf(boardWith(board(1, row(WATER, 1), row(COUNTY, 0)), told, ME))).toEqual(rowsOf(later));
  });

  test('marks what others changed with what it said at my last visit, and not what I wrote', () => {
    const told = heard(EMPTY, row(WATER, 2, '一'), row(COUNTY, 3, '我写的', ME)).boards.get(THERE);
    const [water, county] = boardWith(board(1, row(WATER, 1, '原来的'), row(COUNTY, 0)), told, ME).rows;
    expect([water?.before?.progress, county?.before]).toEqual(['原来的', null]);
  });
});
