/** From package.json, set by electron.vite.config.ts when the program is built. */
declare const __APP_VERSION__: string;

/** True only in `npm run dev`, where pages come from vite's server; in a built program the code behind it is gone. */
declare const __DEV_SERVER__: boolean;
