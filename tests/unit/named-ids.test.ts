import { namedIds } from '../../server/src/membership/named-ids';

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
