package io.passerelle.supplier.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "line_article")
class ArticleEntity {
    @Id long lineId;
    String productType;

    /// One a line.
    String tags;

    Instant seenAt;

    ArticleEntity() {}

    ArticleEntity(long lineId, String productType, String tags, Instant seenAt) {
        this.lineId = lineId;
        this.productType = productType;
        this.tags = tags;
        this.seenAt = seenAt;
    }
}
