import { changesRelation, namedIds } from '../../server/src/membership/named-ids';

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
