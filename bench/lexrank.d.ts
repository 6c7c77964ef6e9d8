/** What the bench uses of `lexrank`, which comes without types. */
declare module 'lexrank' {
  const lexrank: {
    summarize(
      text: string,
      lines: number,
      done: (error: Error | false, lines: { weight: number; text: string; index: number }[], text: string) => void,
    ): void;
  };
  export default lexrank;
}
