export declare function findDebian(command: string, packages: readonly string[]): string | null;
export declare function findProgram(command: string): string | null;
