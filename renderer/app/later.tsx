import { type ReactNode, useEffect, useState } from 'react';

/** Draws its content once the page has been drawn and there is time: for what is there but not yet open. */
export function Later({ children }: { children: ReactNode }) {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (window.requestIdleCallback === undefined) {
      const timer = setTimeout(() => setDrawn(true), 50);
      return () => clearTimeout(timer);
    }
    const idle = window.requestIdleCallback(() => setDrawn(true), { timeout: 500 });
    return () => window.cancelIdleCallback(idle);
  }, []);
  return drawn ? children : null;
}
