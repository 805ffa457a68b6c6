const isApple = window.foolscap?.platform === 'darwin' || /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What the key before a letter is called on this machine. */
export const modKey = isApple ? '⌘' : 'Ctrl';
