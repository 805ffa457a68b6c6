export function findElectron(): Promise<string | undefined>;
export function installedElectron(): string | undefined;
