package io.passerelle.sync.filemaker;

import io.passerelle.common.cli.Check;
import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.sync.filemaker.FileMakerConfig.Mode;
import io.passerelle.sync.filemaker.LayoutCheck.Wanted;
import io.passerelle.sync.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds the merchant's file against its description, by name and without writing. FileMaker's
/// metadata does not say whether a field is unique: that shows when rows are already there twice,
/// or by a [TrialBooking].
@ApplicationScoped
public class FileMakerCheck {
    private final FileMaker fileMaker;
    private final FileMakerConfig.Stock stock;
    private final FileMakerConfig.Movement movement;
    private final List<SellableRecords.Kept> others;

    @Inject
    FileMakerCheck(
            FileMaker fileMaker,
            FileMakerConfig config,
            FileMakerStocks stocks,
            Locations locations) {
        this(
                fileMaker,
                config,
                locations.all().stream()
                        .filter(location -> !location.isDefault())
                        .map(stocks::kept)
                        .toList());
    }

    /// @param others where the stock of locations beside the default one stands
    FileMakerCheck(FileMaker fileMaker, FileMakerConfig config, List<SellableRecords.Kept> others) {
        this.fileMaker = fileMaker;
        this.others = List.copyOf(others);
        this.stock = config.stock();
        this.movement = config.movement();
    }

    /// A line per thing looked at; one for each that is missing.
    public List<Check> run() {
        List<Check> checks = new ArrayList<>();
        stockLayout(checks);
        others.forEach(kept -> checks.addAll(otherStock(kept).run(fileMaker)));
        movementLayout(checks);
        if (movement.mode() == Mode.CAS_PORTAL) {
            writeLayout(checks);
        }
        scripts(checks);
        // Whoever has no layout is told so above, once.
        if (checks.stream().allMatch(Check::good)) {
            checks.addAll(new RecordsCheck(fileMaker, stock, movement).run());
        }
        return checks;
    }

    private void stockLayout(List<Check> checks) {
        LayoutCheck layout =
                new LayoutCheck(stock.layout())
                        .field(stock.sku(), Wanted.ANY)
                        .field(stock.quantity(), stockField())
                        .field(stock.serial(), Wanted.NUMBER);
        stock.find().forEach(c -> layout.field(c.field(), Wanted.ANY));
        stock.modified().ifPresent(field -> layout.field(field, Wanted.ANY));
        movement.productFrom().ifPresent(field -> layout.field(field, Wanted.ANY));
        if (movement.mode() == Mode.CAS_PORTAL) {
            layout.field(stock.stamp(), Wanted.TEXT);
        }
        checks.addAll(layout.run(fileMaker));
    }

    private LayoutCheck otherStock(SellableRecords.Kept kept) {
        LayoutCheck layout =
                new LayoutCheck(kept.layout())
                        .field(stock.sku(), Wanted.ANY)
                        .field(kept.quantity(), Wanted.NUMBER)
                        .field(stock.serial(), Wanted.NUMBER);
        stock.find().forEach(c -> layout.field(c.field(), Wanted.ANY));
        stock.modified().ifPresent(field -> layout.field(field, Wanted.ANY));
        return layout;
    }

    private Wanted stockField() {
        return movement.mode() == Mode.CAS_PORTAL ? Wanted.STORED_NUMBER : Wanted.NUMBER;
    }

    private void movementLayout(List<Check> checks) {
        LayoutCheck layout = new LayoutCheck(movement.layout());
        ledgerFields().forEach(layout::field);
        if (movement.mode() == Mode.LEDGER) {
            movement.product().ifPresent(field -> layout.field(field, Wanted.ANY));
        }
        checks.addAll(layout.run(fileMaker));
    }

    private void writeLayout(List<Check> checks) {
        LayoutCheck layout =
                new LayoutCheck(movement.writeLayout())
                        .field(stock.quantity(), Wanted.STORED_NUMBER)
                        .field(stock.stamp(), Wanted.TEXT)
                        .portal(movement.portal());
        ledgerFields()
                .forEach((field, wanted) ->
                        layout.portalField(movement.occurrence() + "::" + field, wanted));
        checks.addAll(layout.run(fileMaker));
    }

    private Map<String, Wanted> ledgerFields() {
        Map<String, Wanted> fields = new LinkedHashMap<>();
        Wanted key = movement.mode() == Mode.LEDGER ? Wanted.TEXT : Wanted.FILLED_TEXT;
        movement.key().ifPresent(field -> fields.put(field, key));
        if (movement.quantityIn().isEmpty()) {
            fields.put(movement.quantity(), Wanted.NUMBER);
        }
        movement.quantityIn().ifPresent(field -> fields.put(field, Wanted.NUMBER));
        movement.quantityOut().ifPresent(field -> fields.put(field, Wanted.NUMBER));
        if (movement.mode() != Mode.SCRIPT) {
            movement.before().ifPresent(field -> fields.put(field, Wanted.NUMBER));
            movement.after().ifPresent(field -> fields.put(field, Wanted.NUMBER));
            movement.kind().ifPresent(field -> fields.put(field, Wanted.ANY));
            movement.orderRef().ifPresent(field -> fields.put(field, Wanted.ANY));
        }
        return fields;
    }

    private void scripts(List<Check> checks) {
        Optional<String> script =
                switch (movement.mode()) {
                    case CAS_PORTAL -> Optional.empty();
                    case SCRIPT -> movement.script();
                    case LEDGER -> movement.recalculate();
                };
        script.ifPresent(name -> checks.add(script(name)));
    }

    private Check script(String name) {
        String what = "FileMaker script " + name;
        try {
            return fileMaker.scripts().contains(name)
                    ? Check.good(what, "found")
                    : Check.bad(what, "no such script, or the account may not run it");
        } catch (FileMakerFailure e) {
            return Check.bad(what, String.valueOf(e.getMessage()));
        }
    }
}
