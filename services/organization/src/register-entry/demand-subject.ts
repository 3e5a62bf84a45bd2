import { foldText } from '@governance/shared';

/**
 * What is asked for, as it is compared: Traditional and Simplified, full and half width, case, spaces and punctuation
 * are the same, and so is the name of a form with and without the word that says that it is one.
 */
export function subjectKeyOf(subject: string): string {
  const bare = foldText(subject).replaceAll(/[\p{P}\p{S}]+/gu, '');
  const stem = bare.replace(FORM, '');
  return stem === '' ? bare : stem;
}

const FORM = /(?:统计表|登记表|汇总表|明细表|报表|台账|台帐|花名册|清单|表格|表)+$/;
