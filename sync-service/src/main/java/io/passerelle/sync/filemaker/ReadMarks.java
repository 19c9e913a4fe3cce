package io.passerelle.sync.filemaker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.Optional;

/// Up to when the stock of each location was read, on FileMaker's own clock.
@Singleton
class ReadMarks implements PanacheRepositoryBase<ReadMarkEntity, String> {

    @Transactional
    Optional<LocalDateTime> of(String stock) {
        return findByIdOptional(stock).map(mark -> LocalDateTime.parse(mark.readUntil));
    }

    @Transactional
    void readUntil(String stock, LocalDateTime time) {
        findByIdOptional(stock)
                .ifPresentOrElse(
                        mark -> mark.readUntil = time.toString(),
                        () -> persist(new ReadMarkEntity(stock, time)));
    }
}
