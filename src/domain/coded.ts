/**
 * Data by code as a closed union: each member has its code and what stands beside it, and none of it can be changed.
 * Data of several shapes are as many members.
 */
export type Coded<Data> = {
  [Code in keyof Data]: { readonly code: Code } & Readonly<Data[Code]>;
}[keyof Data];

/** Of a code that says everything by itself. */
export type NoData = object;
