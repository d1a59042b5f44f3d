import { useEffect, useRef, useState } from 'react';

import { type GenerateCodes, newBatch } from '../../../../contracts/batches';
import { useGenerateInviteCodesMutation, useLazyFindInviteCodeBatchQuery } from '../../api/batches';
import type { Failure } from '../../api/failure';

/**
 * Codes of one request: each is a transaction of its own, so what was made stays made, no request
 * takes longer than a load balancer waits, and the progress shown is real.
 */
const PIECE = 500;

export type Order = Omit<GenerateCodes.Body, 'batch' | 'firstNumber'>;

export interface Generation {
  order: Order;
  batch: string;
  /** Codes known to exist. */
  made: number;
  status: 'running' | 'stopping' | 'stopped' | 'failed' | 'done';
  failure?: Failure;
}

type Begun = Pick<Generation, 'order' | 'batch' | 'made'>;

/** Runs an order piece by piece. Going on after a failure makes nothing twice. */
export const useGeneration = () => {
  const [generate] = useGenerateInviteCodesMutation();
  const [findBatch] = useLazyFindInviteCodeBatchQuery();
  const [generation, setGeneration] = useState<Generation | null>(null);
  const isWanted = useRef(true);

  useEffect(() => {
    isWanted.current = true;
    return () => {
      isWanted.current = false;
    };
  }, []);

  const piece = ({ order, batch, made }: Begun) =>
    generate({
      ...order,
      count: Math.min(PIECE, order.count - made),
      batch,
      firstNumber: made + 1,
    });

  /** An answer may have been lost: the server knows what was made. */
  const countOf = async ({ batch, made }: Begun) => {
    const answer = await findBatch(batch);
    return answer.isSuccess ? answer.data.data.count : made;
  };

  /** @returns why nothing at all was made, where it is the order that is wrong. */
  const run = async (begun: Begun): Promise<Failure | null> => {
    let { made } = begun;
    isWanted.current = true;
    setGeneration({ ...begun, status: 'running' });
    while (made < begun.order.count && isWanted.current) {
      const answer = await piece({ ...begun, made });
      if ('error' in answer) {
        const failure = answer.error;
        if (made === 0 && failure.name === 'ValidationError') {
          setGeneration(null);
          return failure;
        }
        made = await countOf({ ...begun, made });
        if (made >= begun.order.count) break;
        setGeneration({ ...begun, made, status: 'failed', failure });
        return null;
      }
      made += answer.data.data.count;
      const known = made;
      setGeneration((current) => current && { ...current, made: known });
    }
    const status = made < begun.order.count ? 'stopped' : 'done';
    setGeneration({ ...begun, made, status });
    return null;
  };

  return {
    generation,
    start: (order: Order) => run({ order, batch: newBatch(), made: 0 }),
    /** Makes what is missing. */
    goOn: async () => {
      if (!generation) return;
      const { order, batch, made } = generation;
      await run({ order, batch, made });
    },
    /** Stops after the piece that is under way. */
    stop: () => {
      isWanted.current = false;
      setGeneration((current) => current && { ...current, status: 'stopping' });
    },
    /** Back to the form. */
    reset: () => setGeneration(null),
  };
};
