export { addressText } from "./address";
export { namespaceFor } from "./namespace";
export { type Published, type PublishOptions, publish } from "./publish";
export { type Served, type ServeOptions, serve } from "./server";
export { folderStorage } from "./storage";
