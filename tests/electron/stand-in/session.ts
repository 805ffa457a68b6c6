import { EventEmitter } from 'node:events';
import type { Session as RealSession } from 'electron';

type AppHandler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: { url: string }, respond: (answer: { cancel?: boolean }) => void) => void;
type PermissionCheck = Parameters<RealSession['setPermissionCheckHandler']>[0];
type PermissionRequest = Parameters<RealSession['setPermissionRequestHandler']>[0];
type DevicePermission = Parameters<RealSession['setDevicePermissionHandler']>[0];

/** What a session lets through. The pages of the stand-in ask it for every request (web-contents.ts). */
export class Session
  extends EventEmitter
  implements
    Pick<RealSession, 'setPermissionCheckHandler' | 'setPermissionRequestHandler' | 'setDevicePermissionHandler'>
{
  readonly partition: string;
  permissionCheck: PermissionCheck = null;
  permissionRequest: PermissionRequest = null;
  devicePermission: DevicePermission = null;
  readonly #schemes = new Map<string, AppHandler>();
  #beforeRequest: BeforeRequest | null = null;

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  readonly protocol = {
    handle: (scheme: string, handler: AppHandler) => void this.#schemes.set(scheme, handler),
  };

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest | null) => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler;
  }

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler;
  }

  setDevicePermissionHandler(handler: DevicePermission): void {
    this.devicePermission = handler;
  }

  /** False where the session cancels the request. */
  async lets(url: string): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (listener === null) return true;
    return await new Promise((resolve) => listener({ url }, ({ cancel }) => resolve(cancel !== true)));
  }

  /** The answer of the scheme's own handler; undefined where the scheme has none. */
  async serve(url: string, method: string): Promise<Response | undefined> {
    return await this.#schemes.get(new URL(url).protocol.slice(0, -1))?.(new Request(url, { method }));
  }
}

const sessions = new Map<string, Session>();

export const session = {
  defaultSession: new Session(''),
  fromPartition(partition: string): Session {
    const found = sessions.get(partition) ?? new Session(partition);
    sessions.set(partition, found);
    return found;
  },
};

/** What was declared, for tests: nothing in Chromium itself can be changed after it started. */
export const declaredSchemes: unknown[] = [];

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => void declaredSchemes.push(...schemes),
};
