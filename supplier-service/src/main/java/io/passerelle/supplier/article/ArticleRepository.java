package io.passerelle.supplier.article;

import io.passerelle.common.value.LineId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class ArticleRepository implements PanacheRepositoryBase<ArticleEntity, Long> {

    List<ArticleEntity> of(List<LineId> lines) {
        return list("lineId in ?1", lines.stream().map(LineId::value).toList());
    }

    /// Instead of what was known of the line.
    void put(ArticleEntity seen) {
        getEntityManager().merge(seen);
    }
}
