/**
 * json-schema-to-typescript loads prettier, which imports its own ESM build in a way that jest cannot follow. We never ask
 * for formatting (`format: false`), so in tests there is nothing behind the name.
 */
module.exports = {};
