package io.passerelle.supplier.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class UploadAttemptRepository implements PanacheRepositoryBase<UploadAttemptEntity, String> {

    List<UploadAttemptEntity> of(String number) {
        return list("number = ?1 order by startedAt, id", number);
    }

    UploadAttemptEntity get(String id) {
        return findByIdOptional(id).orElseThrow();
    }

    void add(UploadAttemptEntity attempt) {
        persist(attempt);
    }
}
