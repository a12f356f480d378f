export { toDocx } from "./render/docx/to-docx.js";
