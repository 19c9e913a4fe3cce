package io.passerelle.sync.filemaker;

import io.passerelle.common.cli.Check;
import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.filemaker.FileMakerFind;
import io.passerelle.common.filemaker.FileMakerPage;
import io.passerelle.common.filemaker.FileMakerRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Looks at the records of a file whose layouts are as described.
final class RecordsCheck {
    private final FileMaker fileMaker;
    private final FileMakerConfig.Stock stock;
    private final FileMakerConfig.Movement movement;
    private final List<Check> checks = new ArrayList<>();

    RecordsCheck(
            FileMaker fileMaker, FileMakerConfig.Stock stock, FileMakerConfig.Movement movement) {
        this.fileMaker = fileMaker;
        this.stock = stock;
        this.movement = movement;
    }

    List<Check> run() {
        sellable();
        unique(stock.layout(), stock.sku(), "records");
        key();
        return checks;
    }

    private void sellable() {
        Map<String, String> condition = new LinkedHashMap<>();
        condition.put(stock.serial(), "*");
        stock.find().forEach(c -> condition.put(c.field(), c.value()));
        String what = "FileMaker sellable records";
        try {
            FileMakerPage page = fileMaker.find(stock.layout(), FileMakerFind.where(condition, 1));
            int found = page.foundCount();
            page.records().forEach(this::modified);
            checks.add(
                    found > 0
                            ? Check.good(what, found + " found")
                            : Check.bad(
                                    what,
                                    "none found; is stock.find right, is "
                                            + stock.serial()
                                            + " filled, may the account view them?"));
        } catch (FileMakerFailure e) {
            checks.add(Check.bad(what, String.valueOf(e.getMessage())));
        }
    }

    private void modified(FileMakerRecord record) {
        Modified.from(stock)
                .filter(field -> field.of(record).isEmpty())
                .ifPresent(field ->
                        checks.add(
                                Check.bad(
                                        "FileMaker field " + field.field(),
                                        "is '%s', expected a time like %s (stock.modified-format)"
                                                .formatted(
                                                        record.text(field.field()),
                                                        stock.modifiedFormat()))));
    }

    private void key() {
        String what = "FileMaker movement key";
        if (movement.key().isEmpty()) {
            checks.add(
                    Check.good(
                            what,
                            "none: an answer that is lost can only be looked for by SKU, units and time; what that does not decide is parked for a person, and a restored database may book again"));
        } else if (movement.keyIsUnique()) {
            unique(movement.layout(), movement.key().get(), "rows");
        } else {
            checks.add(
                    Check.good(
                            what,
                            movement.key().get()
                                    + " is not unique: an answer that is lost is looked for there; what is not found is parked for a person, never sent again"));
        }
    }

    /// `!` finds values that are there more than once.
    private void unique(String layout, String field, String rows) {
        String what = "FileMaker unique " + field;
        try {
            int shared =
                    fileMaker.find(layout, FileMakerFind.where(Map.of(field, "!"), 1)).foundCount();
            checks.add(
                    shared == 0
                            ? Check.good(what, "no two " + rows + " share one")
                            : Check.bad(
                                    what,
                                    shared
                                            + " "
                                            + rows
                                            + " share one with another; mend them, then validate: unique, always"));
        } catch (FileMakerFailure e) {
            checks.add(Check.bad(what, String.valueOf(e.getMessage())));
        }
    }
}
