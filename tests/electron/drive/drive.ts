import { installedElectron } from '../../../electron/start/find-electron.mjs';
import type { DrivenApp, LaunchOptions } from './driven-app.ts';
import { driveElectron } from './real-electron.ts';
import { driveStandIn } from './stand-in.ts';

/** The Electron binary of this machine; undefined where there is none. */
export const electronBinary: string | undefined = installedElectron();

/** Starts the built program on real Electron where its binary is present, else on the stand-in. */
export function drive(options: LaunchOptions): Promise<DrivenApp> {
  return electronBinary === undefined ? driveStandIn(options) : driveElectron(electronBinary, options);
}
