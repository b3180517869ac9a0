// The Encoding Standard, which every JavaScript runtime has, for the check without DOM types (tsconfig.pure.json).
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
