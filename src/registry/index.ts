export { addressText } from "./address";
export { namespaceFor } from "./namespace";
export { type Published, publish, type Review } from "./publish";
export { type Served, serve } from "./server";
export type { SourceFile } from "./source-file";
export { folderStorage } from "./storage";
