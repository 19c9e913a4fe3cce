package io.passerelle.webhook.reconcile;

import io.passerelle.common.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which passes are wished for, were made, and how far the next one looks back.
@ApplicationScoped
class Passes {
    /// Shopify shows older orders only to apps with read_all_orders.
    private static final Duration FURTHEST = Duration.ofDays(60);

    private final PassRepository passes;
    private final WishRepository wishes;
    private final UnderWayRepository underWay;
    private final ReconcileConfig config;
    private final MarkWork telling;
    private final Work work;
    private final Clock clock;

    Passes(
            PassRepository passes,
            WishRepository wishes,
            UnderWayRepository underWay,
            ReconcileConfig config,
            MarkWork telling,
            Work work,
            Clock clock) {
        this.passes = passes;
        this.wishes = wishes;
        this.underWay = underWay;
        this.config = config;
        this.telling = telling;
        this.work = work;
        this.clock = clock;
    }

    /// When the newest pass was completed.
    @Transactional
    Optional<Instant> lastCompleted() {
        return passes.newest().map(pass -> pass.completedAt);
    }

    /// In the caller's transaction: a pass that begins after it commits.
    @Transactional(Transactional.TxType.MANDATORY)
    void wish(@Nullable Instant since) {
        WishEntity wish = wishes.locked();
        wish.asked++;
        if (since != null && (wish.since == null || since.isBefore(wish.since))) {
            wish.since = since;
        }
    }

    @Transactional
    boolean isWished() {
        WishEntity wish = wishes.locked();
        return wish.asked > wish.answered;
    }

    /// The rest of the pass that was interrupted, else a new one.
    @Transactional
    Plan plan() {
        return underWay.plan().orElseGet(this::begin);
    }

    private Plan begin() {
        WishEntity wish = wishes.locked();
        Instant usual =
                passes.newest()
                        .map(pass -> pass.mark.minus(config.overlap()))
                        .orElseGet(() -> clock.instant().minus(config.firstLookBack()));
        Instant since = wish.since != null && wish.since.isBefore(usual) ? wish.since : usual;
        Instant furthest = clock.instant().minus(FURTHEST);
        return new Plan(since.isBefore(furthest) ? furthest : since, wish.asked, Optional.empty());
    }

    @Transactional
    void reached(Plan plan, Plan.Reached reached) {
        underWay.reached(plan, reached);
    }

    @Transactional
    void complete(Plan plan, Findings findings) {
        passes.add(new PassEntity(findings, clock.instant()));
        underWay.over();
        WishEntity wish = wishes.locked();
        wish.answered = Math.max(wish.answered, plan.wish());
        if (wish.asked == plan.wish()) {
            wish.since = null;
        }
        work.schedule(telling, MarkWork.KEY);
    }
}
