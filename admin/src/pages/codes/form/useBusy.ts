import { useState } from 'react';

/** Whether an action is under way, for the button that started it. */
export const useBusy = (action: () => Promise<void>) => {
  const [isBusy, setIsBusy] = useState(false);

  const run = async () => {
    setIsBusy(true);
    try {
      await action();
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, run };
};
