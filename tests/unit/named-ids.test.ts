import { changesRelation, letsGo, lostIds, namedIds } from '../../server/src/membership/named-ids';

describe('the ids that a relation is given', () => {
  it.each([
    [5, [5]],
    ['5', [5]],
    [{ id: 5 }, [5]],
    [
      [1, { id: 2 }, '3'],
      [1, 2, 3],
    ],
    [{ connect: [{ id: 4 }, 5] }, [4, 5]],
    [{ connect: { id: 4 } }, [4]],
    [{ set: [6] }, [6]],
    [{ connect: [7], disconnect: [8] }, [7]],
    [{ disconnect: [8] }, []],
    [{}, []],
    [[], []],
    [null, []],
    [undefined, []],
    ['', []],
    ['no id', []],
  ])('of %j are %j', (relation, ids) => {
    expect(namedIds(relation)).toEqual(ids);
  });
});

describe('whether a relation is changed', () => {
  it.each([
    [undefined, false],
    [{ connect: [], disconnect: [] }, false],
    [{}, false],
    [{ connect: [{ id: 1 }], disconnect: [] }, true],
    [{ connect: [], disconnect: [{ id: 1 }] }, true],
    [{ set: [] }, true],
    [[], true],
    [null, true],
    [{ id: 1 }, true],
    [5, true],
  ])('by %j: %s', (relation, isChanged) => {
    expect(changesRelation(relation)).toBe(isChanged);
  });
});

describe('what a relation loses', () => {
  it.each([
    [undefined, null],
    [{}, null],
    [{ connect: [1], disconnect: [] }, null],
    [{ connect: [{ id: 1 }], disconnect: [{ id: 1 }] }, null],
    [{ disconnect: [{ id: 2 }, 3] }, { userIds: [2, 3] }],
    [{ set: null }, null],
    [{ set: [] }, { exceptIds: [] }],
    [{ set: [{ id: 4 }] }, { exceptIds: [4] }],
    [[5], { exceptIds: [5] }],
    [[], { exceptIds: [] }],
    [null, { exceptIds: [] }],
    [6, { exceptIds: [6] }],
  ])('by %j is %j', (relation, lost) => {
    expect(lostIds(relation)).toEqual(lost);
  });

  it.each([
    [undefined, false],
    [{ connect: [], disconnect: [] }, false],
    [{ connect: [], disconnect: [{ id: 8 }] }, false],
    [{ connect: [], disconnect: [{ id: 7 }] }, true],
    [{ connect: [{ id: 8 }], disconnect: [] }, true],
    [{ connect: [{ id: 7 }], disconnect: [{ id: 7 }] }, false],
    [{ set: [{ id: 7 }] }, false],
    [{ set: [] }, true],
    [null, true],
    ['7', false],
    [8, true],
  ])('by %j is the one with the id 7: %s', (relation, isLost) => {
    expect(letsGo(relation, 7)).toBe(isLost);
  });
});
