package io.passerelle.supplier.article;

import io.passerelle.common.value.LineId;
import io.passerelle.supplier.matching.Article;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What Shopify said of the products of orders' lines.
@ApplicationScoped
public class Articles {
    /// What was looked up must last until the order is planned, or it is looked up for ever.
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final ArticleRepository articles;
    private final ArticleConfig config;
    private final Clock clock;

    Articles(ArticleRepository articles, ArticleConfig config, Clock clock) {
        this.articles = articles;
        this.config = config;
        this.clock = clock;
    }

    /// Those known, whenever that was.
    @Transactional
    public Map<LineId, Article> known(List<LineId> lines) {
        return since(lines, Instant.MIN);
    }

    /// Those known and still believed.
    @Transactional
    public Map<LineId, Article> fresh(List<LineId> lines) {
        Duration believed =
                config.refreshAfter().compareTo(SHORTEST) > 0 ? config.refreshAfter() : SHORTEST;
        return since(lines, clock.instant().minus(believed));
    }

    private Map<LineId, Article> since(List<LineId> lines, Instant since) {
        Map<LineId, Article> known = new HashMap<>();
        articles.of(lines).stream()
                .filter(row -> !row.seenAt.isBefore(since))
                .forEach(row ->
                        known.put(
                                new LineId(row.lineId),
                                new Article(row.productType, row.tags.lines().toList())));
        return known;
    }

    /// What was seen just now.
    @Transactional(TxType.REQUIRES_NEW)
    public void keep(Map<LineId, Article> seen) {
        seen.forEach((line, article) ->
                articles.put(
                        new ArticleEntity(
                                line.value(),
                                article.productType(),
                                String.join("\n", article.tags()),
                                clock.instant())));
    }
}
