/**
 * What every page of the program is served with, on the desktop and in the browser alike: one list, so that what is
 * tested in the browser is what guards the desktop.
 */
const shared = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine and docx-preview write style elements at run time. Styles cannot run code.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
];

const pagePolicy = [...shared, "connect-src 'self'", "frame-src 'self'"].join('; ');

/**
 * The preview draws a letter that may hold anything a stranger wrote: its own origin (so it reaches neither the page,
 * nor the cookie, nor the bridge), and no connection to anywhere. It may open one dialog, the
 * print dialog, and that only in a frame which its page has made for printing.
 */
const previewPolicy = [...shared, "connect-src 'none'", "frame-src 'none'", 'sandbox allow-scripts allow-modals'].join(
  '; ',
);

/** Where in the built renderer the preview's page lies. */
export const previewFolder = '/preview/';

/** Headers for one path of the built renderer (`/`, `/assets/x.js`). */
export function securityHeaders(path: string): Record<string, string> {
  return {
    'content-security-policy': path.startsWith(previewFolder) ? previewPolicy : pagePolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), midi=()',
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
  };
}
