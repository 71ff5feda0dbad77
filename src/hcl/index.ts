export { outlineOf } from "./block-headers";
export { type Body, isBody } from "./configuration-file";
export { type Expression, type ForExpression, literalKey, literalValue, maxHeight } from "./expression";
export { expressionOf, parseExpression } from "./expression-parser";
export { heredocParts, quotedParts, unescapeTemplate } from "./expression-templates";
export { onOneLine, tokensOf } from "./expression-tokens";
export { jsonErrorLine } from "./json-error-line";
export { isConfiguration, type ModuleBlock, readBlocks } from "./module-blocks";
export { ecmaPattern, escapePattern } from "./regular-expression";
