import { spawn } from 'node:child_process';

/** Opens the address in the default browser, where there is one to see; false where not. Never fails. */
export async function openBrowser(url) {
  if (process.env['CI']) return false;
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return false;
  // rundll32 and not `start`: that is a word of cmd, which would read the & of an address as its own.
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  return await new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
