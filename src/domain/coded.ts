/** Data by code as a closed union of read-only members. Data of several shapes are as many members. */
export type Coded<Data> = {
  [Code in keyof Data]: { readonly code: Code } & Readonly<Data[Code]>;
}[keyof Data];

/** Of a code that says everything by itself. */
export type NoData = object;
