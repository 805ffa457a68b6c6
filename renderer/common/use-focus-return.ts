import { useEffect } from 'react';

/**
 * Gives the focus back to what opened a dialog. For dialogs that are drawn only while they are open: Mantine's own return
 * happens when one is told to close, and these are gone by then.
 */
export function useFocusReturn(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      // After the dialog has left the page, and unless somebody else has taken the focus meanwhile.
      setTimeout(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement && opener.isConnected)
          opener.focus({ preventScroll: true });
      });
    };
  }, []);
}
