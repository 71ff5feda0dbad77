export { addressText } from "./address";
export { namespaceFor } from "./namespace";
export { type Published, publish, type Review } from "./publish";
export { type Served, serve } from "./server";
export { folderStorage } from "./storage";
