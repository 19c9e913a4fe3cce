package io.passerelle.supplier.inbound;

import io.passerelle.common.work.About;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.common.work.WorkKind;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Applies one file; the key is its id. One that cannot be applied is parked, and tried once more
/// when a person has it replayed. Why is said by [InboundFiles], not by the parked unit: it quotes
/// the file.
@Singleton
class FileWork implements WorkKind {
    static final String NAME = "inbound-file";
    private final Applying applying;
    private final Parking parking;
    private final ParkedUnits parked;

    FileWork(Applying applying, Parking parking, ParkedUnits parked) {
        this.applying = applying;
        this.parking = parking;
        this.parked = parked;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome perform(String id) {
        applying.apply(id);
        if (parked.count(ParkedFilter.unit(NAME, id)) > 0) {
            parking.fetchAgain(id);
        }
        return parking.isParked(id)
                ? Outcome.park("a file was not applied; 'inbox' shows which, and why")
                : Outcome.done();
    }

    @Override
    public About about(String id) {
        return new About(null, parking.supplier(id));
    }

    /// Nothing comes of it: it is moved to the archive unread.
    @Override
    public Optional<String> giveUp(String id) {
        parking.dismiss(id);
        return Optional.empty();
    }
}
