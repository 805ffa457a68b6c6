export const hostProgram: string;
export const hostNodeOptions: string[];
