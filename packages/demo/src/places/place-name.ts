import { type CommunityPlace, type CountyPlace, type TownshipPlace } from './place.js';

const COMMUNITY_SUFFIX = /(社区居民委员会|社区居委会|社区村委会|居民委员会|村民委员会|居委会|村委会|委员会)$/;
const STREET_LIKE = /(街道|地区|区|园)$/;

/** Whether people there live in a village: its committee is a villagers' committee or a farm's living area. */
export const isVillage = ({ name }: CommunityPlace): boolean => /(村委会|村民委员会|生活区)$/.test(name);

/** What people call the place: 「复兴社区居委会」 is 「复兴社区」, 「丁家村民委员会」 is 「丁家村」. */
export function communityName(community: CommunityPlace): string {
  const { name } = community;
  if (/(社区|生活区)$/.test(name)) return name;
  const stem = name.replace(COMMUNITY_SUFFIX, '') || townshipStem(community.township);
  if (isVillage(community)) return stem.endsWith('村') ? stem : `${stem}村`;
  return stem.endsWith('社区') ? stem : `${stem.replace(/社$/, '')}社区`;
}

/** The name without what says which kind of place it is, to make others from: 「复兴」, 「丁家」. */
export function communityStem(community: CommunityPlace): string {
  const name = communityName(community);
  const stem = name.replace(/（.+?）/, '').replace(/(虚拟社区|虚拟生活区|生活区|社区|村)$/, '');
  return stem === '' ? name : stem;
}

/** 「西苑街道」 is 「西苑」; a farm or a park keeps its whole name. */
export const townshipStem = ({ name }: TownshipPlace): string =>
  name.replace(/(街道|地区|镇|.族乡|乡)$/, '') || name;

/** Streets, areas and parks are led by a work committee, towns and townships by a committee. */
export const isStreetLike = ({ name }: TownshipPlace): boolean => STREET_LIKE.test(name);

/** Counties that are districts have branch offices of the city's police and environment bureaus. */
export const isDistrict = ({ name }: CountyPlace): boolean => name.endsWith('区');
