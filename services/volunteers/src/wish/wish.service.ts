import {
  businessDay,
  cityOfId,
  ConflictError,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { VolunteerTeam } from '../volunteer-team/volunteer-team.js';
import { mayActForTeam } from '../volunteer-team/volunteer-team.policy.js';
import type { VolunteerTeamRepository } from '../volunteer-team/volunteer-team.repository.js';
import { assertValidWish, type NewWish } from './new-wish.js';
import { planWishMove, type WantedWishMove } from './planned-wish-move.js';
import { WishAction } from './wish-action.js';
import { WISH_ORDER } from './wish-order.js';
import type { Wish, WishFilter } from './wish.js';
import { assertMayRegisterWish } from './wish.policy.js';
import type { WishRepository } from './wish.repository.js';

/** A move as it is asked for: the team by its id. */
export interface AskedWishMove extends Omit<WantedWishMove, 'team'> {
  readonly teamId: string | null;
}

type WantedVersion = Pick<WantedWishMove, 'action' | 'expectedVersion'>;

/** What can be done with wishes. */
export class WishService {
  constructor(
    private readonly wishes: WishRepository,
    private readonly teams: Pick<VolunteerTeamRepository, 'findByIds'>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** A page of what the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: WishFilter, request: PageRequest, viewer: Viewer): Promise<Page<Wish>> {
    const selection = { viewer, filter: withSoundPlace(filter) };
    return readPage({ rows: this.wishes, order: WISH_ORDER }, selection, request);
  }

  /** Puts a wish into the pool. A repetition with the same key answers the wish that the first one registered. */
  async register(input: NewWish, idempotencyKey: string, viewer: Viewer): Promise<Wish> {
    const wish: NewWish = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      title: input.title.trim(),
      description: input.description?.trim() ?? null,
      category: input.category.trim(),
      wisherLabel: input.wisherLabel?.trim() ?? null,
      dueOn: input.dueOn.normalize('NFKC').trim(),
    };
    const actor = assertMayRegisterWish(viewer, wish);
    assertValidWish(wish, businessDay(this.now()));
    return this.wishes.register({
      wish,
      actor,
      organizationId: viewer.organization,
      request: { subject: viewer.subject ?? '', key: idempotencyKey, body: { registerWish: wish } },
    });
  }

  /** Moves a wish on, as the table of moves allows. Throws `NOT_FOUND` for a team that the viewer does not act for. */
  async move(id: string, { teamId, ...wanted }: AskedWishMove, viewer: Viewer): Promise<Wish> {
    const wish = await this.findVisible(id, viewer);
    if (!wish) return this.refuseUnseen(id, wanted);
    const team = teamId === null ? null : await this.claimingTeam(teamId, wish, viewer);
    return this.wishes.move(planWishMove(wish, { ...wanted, team }, viewer, this.now()));
  }

  /**
   * Throws `CONFLICT` for a claim of what another team has claimed meanwhile, else `NOT_FOUND`. Everybody who may claim
   * saw the wish in the pool, so it tells nothing that it is gone.
   */
  private async refuseUnseen(id: string, { action, expectedVersion }: WantedVersion): Promise<never> {
    const version = action === WishAction.CLAIM && isEntityId(id) ? await this.wishes.findVersion(id) : null;
    if (version !== null && version > expectedVersion) throw new ConflictError('心愿', version);
    throw new NotFoundError('心愿');
  }

  /** A standing team of the wish's city for which the viewer acts. */
  private async claimingTeam(teamId: string, { id }: Wish, viewer: Viewer): Promise<VolunteerTeam> {
    const [team] = isEntityId(teamId) ? await this.teams.findByIds([teamId]) : [];
    if (team?.disbandedAt === null && cityOfId(team.id) === cityOfId(id) && mayActForTeam(viewer, team))
      return team;
    throw new NotFoundError('志愿服务队', 'teamId');
  }

  private async findVisible(id: string, viewer: Viewer): Promise<Wish | null> {
    const [wish] = isEntityId(id) ? await this.wishes.findByIds([id], viewer) : [];
    return wish ?? null;
  }
}
