package io.passerelle.sync.simulation;

import io.passerelle.common.value.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// What an all-knowing observer knows: how much can truly be sold, counting the orders nobody has
/// told the service of. Judges every write to Shopify.
final class Truth {
    private final World world;
    private final Map<Sku, Article> articles = new LinkedHashMap<>();
    private final Map<String, Shelved> elsewhere = new LinkedHashMap<>();
    private Function<Sku, Instant> oldestAnchor = _ -> Instant.MAX;
    private ToIntFunction<Sku> fileMaker = _ -> 0;
    private boolean strict = true;
    private int buffer;

    private static final class Article {
        /// Goods there are or were, all orders ignored: one entry per change by staff.
        final List<Integer> goods = new ArrayList<>();

        final List<Raise> raisedByHand = new ArrayList<>();
        int taken;

        /// Units of orders that FileMaker has subtracted here though Shopify took them elsewhere;
        /// negative where it is the other way round.
        int bookedFor;

        int gone() {
            return taken + bookedFor;
        }
    }

    /// An order line whose units Shopify took from a shelf that FileMaker does not book at.
    private record Shelved(Sku sku, Sku shelf) {}

    private record Raise(Instant at, int units) {}

    /// What a run can know of a SKU at best.
    ///
    /// @param goods index of the goods there were when it read FileMaker
    /// @param anchor oldest moment with which it may compare
    record Sight(int goods, Instant anchor) {}

    Truth(World world) {
        this.world = world;
    }

    /// @param oldestAnchor the oldest observation kept of a SKU, in Shopify's time
    /// @param fileMaker FileMaker's stock now at the default location, below zero if more was
    ///   booked there than lay there
    /// @param strict whether a raise that is too high ends the history, or is only counted
    void judgeBy(
            Function<Sku, Instant> oldestAnchor,
            ToIntFunction<Sku> fileMaker,
            boolean strict,
            int buffer) {
        this.fileMaker = fileMaker;
        this.oldestAnchor = oldestAnchor;
        this.strict = strict;
        this.buffer = buffer;
    }

    void add(Sku sku, int goods) {
        Article article = new Article();
        article.goods.add(goods);
        articles.put(sku, article);
    }

    void goods(Sku sku, int change) {
        List<Integer> goods = articles.get(sku).goods;
        goods.add(goods.getLast() + change);
    }

    void taken(Sku sku, int units) {
        articles.get(sku).taken += units;
    }

    /// @param line of the order; its bookings are seen to
    void takenElsewhere(Sku sku, Sku shelf, long line, int units) {
        elsewhere.put("_" + line + "_", new Shelved(sku, shelf));
        taken(shelf, units);
    }

    /// FileMaker's stock at the default location has changed by an order.
    void booked(String key, int units) {
        elsewhere.forEach((line, shelved) -> {
            if (key.contains(line)) {
                articles.get(shelved.sku()).bookedFor -= units;
                articles.get(shelved.shelf()).bookedFor += units;
            }
        });
    }

    void raisedByHand(Sku sku, int units) {
        articles.get(sku).raisedByHand.add(new Raise(world.shopNow(), units));
    }

    void fileMakerRead(Sku sku) {
        if (world.current() != null) {
            world.current().sights.put(sku, sight(sku));
        }
    }

    int goodsSoFar(Sku sku) {
        return articles.get(sku).goods.size() - 1;
    }

    /// A supplier's file says what there was when it was written.
    void stockFileRead(Sku sku, int goods) {
        world.current().sights.put(sku, new Sight(goods, oldestAnchor.apply(sku)));
    }

    private Sight sight(Sku sku) {
        return new Sight(goodsSoFar(sku), oldestAnchor.apply(sku));
    }

    /// FileMaker's stock once every order is booked.
    int stock(Sku sku) {
        Article article = articles.get(sku);
        return article.goods.getLast() - article.gone();
    }

    int sellable(Sku sku) {
        return Math.max(0, stock(sku) - shortfall(sku, 0) - buffer);
    }

    /// Units booked at the default location that can only have been shipped from this shelf.
    ///
    /// @param atMost how much more there was at the default location since it was looked at
    private int shortfall(Sku shelf, int atMost) {
        Sku sku = Shelf.article(shelf);
        return sku.equals(shelf) ? 0 : Math.max(0, -(fileMaker.applyAsInt(sku) + atMost));
    }

    /// How much more goods there were since they were looked at than there are now.
    private int moreSince(Sku sku, Sight sight) {
        List<Integer> goods = articles.get(sku).goods;
        int most =
                goods.subList(Math.min(sight.goods(), goods.size() - 1), goods.size()).stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElseThrow();
        return most - goods.getLast();
    }

    /// Called as Shopify carries out a write of ours.
    ///
    /// No rule can know what staff did in FileMaker after it was read, so the most there was since
    /// then counts. What somebody added in Shopify's admin since the moment compared with is not
    /// ours to have raised; a SKU that had not been observed when FileMaker was read is compared
    /// with what was observed since.
    void written(Sku sku, int from, int to, int held, Map<Sku, Sight> sights) {
        Sight sight = Optional.ofNullable(sights.get(sku)).orElseThrow();
        if (to <= from) {
            return;
        }
        world.tally().raises++;
        Article article = articles.get(sku);
        int goods =
                article.goods.subList(sight.goods(), article.goods.size()).stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElseThrow();
        Instant anchor =
                sight.anchor().equals(Instant.MAX) ? oldestAnchor.apply(sku) : sight.anchor();
        int byHand =
                article.raisedByHand.stream()
                        .filter(r -> !r.at().isBefore(anchor))
                        .mapToInt(Raise::units)
                        .sum();
        int owed =
                Optional.ofNullable(sights.get(Shelf.article(sku)))
                        .map(there -> shortfall(sku, moreSince(Shelf.article(sku), there)))
                        .orElse(0);
        int most = Math.max(0, goods - article.gone() - owed - buffer) + byHand;
        if (to + held > most) {
            world.tally().tooHigh++;
            String what =
                    "%s raised from %d to %d (held %d), can sell %d"
                            .formatted(sku, from, to, held, most);
            if (strict) {
                world.fail(what);
            }
            world.tell("TOO HIGH", what);
        }
    }
}
