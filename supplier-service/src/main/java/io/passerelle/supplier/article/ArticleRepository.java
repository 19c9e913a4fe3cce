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

    ArticleEntity get(LineId line) {
        return findByIdOptional(line.value()).orElseGet(() -> new ArticleEntity(line.value()));
    }

    void put(ArticleEntity article) {
        persist(article);
    }
}
