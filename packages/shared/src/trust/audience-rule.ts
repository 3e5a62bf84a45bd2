import type { DocumentNode } from 'graphql';
import { DomainError } from '../errors/domain-error.js';
import {
  audienceOfDocument,
  coordinatesAbove,
  type DocumentAudience,
  type SchemaIndex,
} from './document-audience.js';
import type { Viewer } from './viewer.js';

/** A document that names a coordinate above the viewer's tier is refused whole, and told all such coordinates. */
export class AudienceRule {
  /** Lives as long as the server's store of documents keeps them, which is bounded. */
  private readonly audiences = new WeakMap<DocumentNode, DocumentAudience>();

  constructor(private readonly index: SchemaIndex) {}

  /** The refusal, or null when the viewer may send this document. */
  check({
    document,
    viewer,
  }: {
    readonly document: DocumentNode;
    readonly viewer: Viewer;
  }): DomainError | null {
    const coordinates = coordinatesAbove(this.audienceOf(document), viewer.tier);
    if (coordinates.length === 0) return null;
    const hint =
      viewer.subject === null ? { authenticated: false, argument: 'authorization' } : { authenticated: true };
    return new DomainError('FORBIDDEN', `无权查询:${coordinates.join('、')}`, { coordinates, ...hint });
  }

  private audienceOf(document: DocumentNode): DocumentAudience {
    const known = this.audiences.get(document);
    if (known) return known;
    const audience = audienceOfDocument(this.index, document);
    this.audiences.set(document, audience);
    return audience;
  }
}
