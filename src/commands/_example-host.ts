/** The registry host in the examples' `source` lines: a host needs a dot, and `.test` is reserved and resolves nowhere (RFC 6761). */
export const exampleHost = "modules.paved.test";
