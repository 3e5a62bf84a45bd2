import { audienceIndexOf } from '@governance/shared';

/** Coordinates of the composed graph without exactly one audience: subgraphs may disagree about a type they share. */
export function audienceFaults(supergraphSdl: string): readonly string[] {
  try {
    audienceIndexOf(supergraphSdl);
    return [];
  } catch (error) {
    if (error instanceof Error) return error.message.split('\n');
    throw error;
  }
}
