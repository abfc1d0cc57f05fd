/* Type parameters are all that there is to look at here. */
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters */

/** True for two types that are the very same; `any` is like nothing but itself. */
export type Equal<One, Other> =
  (<Any>() => Any extends One ? 1 : 2) extends <Any>() => Any extends Other ? 1 : 2 ? true : false;

/** Compiles for `true` alone. */
export declare function same<_Holds extends true>(): void;

/** `exactly(value).is<Type>()` compiles when the value's type is that one, and no other that fits. */
export declare function exactly<Given>(value: Given): {
  is<Expected>(...proof: Equal<Given, Expected> extends true ? [] : ['it is another type']): void;
};
