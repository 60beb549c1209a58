/** The parts of `datapackage` (https://github.com/frictionlessdata/datapackage-js) that the tests use; it has no types. */
declare module "datapackage" {
  const library: {
    validate(descriptor: unknown): Promise<{ valid: boolean; errors: Error[] }>;
    Package: {
      load(descriptor: unknown, options: { basePath: string; strict: boolean }): Promise<{ resources: unknown[] }>;
    };
  };
  export default library;
}
