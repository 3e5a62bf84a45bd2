import { assertAll, assertPublicName, assertPublicText, DomainError } from '@governance/shared';

/** 岗位: a post of a command centre: what it is called, what it does, how many are to hold it and how many do. */
export interface CommandPost {
  /** Of the post, never of a person. */
  readonly name: string;
  /** 定责. */
  readonly duties: readonly string[];
  /** 编制: how many are to hold it. */
  readonly established: number;
  /** 实有: how many do. */
  readonly actual: number;
}

/** A centre has so many posts at most. */
const MAX_POSTS = 50;
const MAX_DUTIES = 20;
const MAX_DUTY_LENGTH = 100;
const MAX_NAME_LENGTH = 40;
const MAX_STAFF = 1000;

/** The same posts without blanks around their words. */
export const tidiedPosts = (posts: readonly CommandPost[]): readonly CommandPost[] =>
  posts.map(({ name, duties, established, actual }) => ({
    name: name.trim(),
    duties: duties.map((duty) => duty.trim()),
    established,
    actual,
  }));

/** Throws what is wrong with posts: too many, two of a name, words that nobody may read, numbers that are none. */
export function assertSoundPosts(posts: readonly CommandPost[]): void {
  assertAll(
    () => {
      if (posts.length > MAX_POSTS) throw invalid('posts', `岗位最多 ${String(MAX_POSTS)} 个`);
    },
    () => {
      if (new Set(posts.map(({ name }) => name)).size < posts.length)
        throw invalid('posts', '岗位名称不能重复');
    },
    ...posts.map((post, index) => () => {
      assertSoundPost(post, `posts.${String(index)}`);
    }),
  );
}

function assertSoundPost({ name, duties, established, actual }: CommandPost, at: string): void {
  assertAll(
    () => {
      assertPublicName(name, MAX_NAME_LENGTH, `${at}.name`);
    },
    () => {
      if (duties.length > MAX_DUTIES) throw invalid(`${at}.duties`, `职责最多 ${String(MAX_DUTIES)} 项`);
    },
    ...duties.map((duty) => () => {
      assertPublicText(duty, { field: `${at}.duties`, most: MAX_DUTY_LENGTH, what: '职责' });
    }),
    () => {
      assertStaff(established, `${at}.established`);
    },
    () => {
      assertStaff(actual, `${at}.actual`);
    },
  );
}

function assertStaff(count: number, field: string): void {
  if (count < 0 || count > MAX_STAFF) throw invalid(field, `人数应为 0 到 ${String(MAX_STAFF)}`);
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
