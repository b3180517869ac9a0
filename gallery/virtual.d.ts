declare module 'virtual:annotated-sample' {
  const annotated: unknown;
  export default annotated;
}
