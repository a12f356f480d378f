export { toXlsx } from "./render/xlsx/to-xlsx.js";
