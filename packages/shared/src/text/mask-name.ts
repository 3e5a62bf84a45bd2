const COMPOUND_SURNAMES = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '夏侯',
  '端木',
  '南宫',
  '歐陽',
  '司馬',
  '上官',
  '諸葛',
  '東方',
]);

/** A name of which only the surname stays: `张**`, `欧阳*`. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim());
  const surname = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1;
  return (
    characters.slice(0, surname).join('') + '*'.repeat(Math.max(1, Math.min(2, characters.length - surname)))
  );
}
