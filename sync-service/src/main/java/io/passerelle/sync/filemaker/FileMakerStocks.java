package io.passerelle.sync.filemaker;

import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.runtime.BadSetting;
import io.passerelle.sync.location.Locations;
import io.passerelle.sync.stock.Location;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// FileMaker's stock, location by location.
@ApplicationScoped
public class FileMakerStocks {
    private final FileMaker fileMaker;
    private final FileMakerConfig config;
    private final Locations locations;
    private final StockReads reads;

    FileMakerStocks(
            FileMaker fileMaker, FileMakerConfig config, Locations locations, StockReads reads) {
        this.fileMaker = fileMaker;
        this.config = config;
        this.locations = locations;
        this.reads = reads;
    }

    public FileMakerStock at(Location location) {
        return records(location);
    }

    /// The stock that orders are booked in, for those who only look at it.
    @Produces
    @Singleton
    FileMakerStock atTheDefault() {
        return new SellableRecords(
                fileMaker, config, SellableRecords.Kept.atTheDefault(config), reads.unnoted());
    }

    SellableRecords records(Location location) {
        return new SellableRecords(fileMaker, config, kept(location), reads);
    }

    SellableRecords.Kept kept(Location location) {
        SellableRecords.Kept main = SellableRecords.Kept.atTheDefault(config);
        return locations.site(location).map(site -> kept(location, site, main)).orElse(main);
    }

    private static SellableRecords.Kept kept(
            Location location, Locations.Site site, SellableRecords.Kept main) {
        String layout = site.layout().orElse(main.layout());
        if (layout.equals(main.layout()) && site.quantity().equals(main.quantity())) {
            throw new BadSetting(
                    "passerelle.sync.locations."
                            + location.key()
                            + ": is field "
                            + main.quantity()
                            + " of layout "
                            + layout
                            + ", which is the default location's stock; expected another");
        }
        return new SellableRecords.Kept(layout, site.quantity(), false);
    }
}
