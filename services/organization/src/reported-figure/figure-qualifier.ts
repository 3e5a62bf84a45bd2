/** How exactly an account puts a figure. */
export enum FigureQualifier {
  EXACT = 'EXACT',
  AT_LEAST = 'AT_LEAST',
  ABOUT = 'ABOUT',
  NEARLY = 'NEARLY',
}
