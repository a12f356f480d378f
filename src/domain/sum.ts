export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export function sumOfStudyPlaces(rows: readonly { readonly studyPlaces: number }[]): number {
  return sum(rows.map(({ studyPlaces }) => studyPlaces));
}
