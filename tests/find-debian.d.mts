export declare function findDebian(paths: readonly string[], debian: string): string | null;
export declare function commandPaths(command: string): string[];
