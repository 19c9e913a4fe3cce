package io.passerelle.sync.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.common.cli.Check;
import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerFailure;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Holds the merchant's file against its description, by name, without writing. That the key field
/// is unique and that rows may be created through the portal shows only when one is written.
@Singleton
public class FileMakerCheck {
    private final FileMaker fileMaker;
    private final FileMakerConfig config;

    FileMakerCheck(FileMaker fileMaker, FileMakerConfig config) {
        this.fileMaker = fileMaker;
        this.config = config;
    }

    public List<Check> run() {
        FileMakerConfig.Stock stock = config.stock();
        FileMakerConfig.Movement movement = config.movement();
        List<Check> checks = new ArrayList<>();
        checks.add(
                fields(
                        stock.layout(),
                        List.of(stock.sku(), stock.quantity(), stock.stamp(), stock.serial())));
        checks.add(
                fields(
                        movement.layout(),
                        List.of(
                                movement.key(),
                                movement.quantity(),
                                movement.before(),
                                movement.after(),
                                movement.kind(),
                                movement.orderRef())));
        checks.add(fields(movement.writeLayout(), List.of(stock.quantity(), stock.stamp())));
        checks.add(portal());
        return checks;
    }

    private Check fields(String layout, List<String> expected) {
        String what = "FileMaker layout " + layout;
        try {
            Set<String> missing = new TreeSet<>(expected);
            fileMaker
                    .layout(layout)
                    .path("fieldMetaData")
                    .forEach(f -> missing.remove(f.path("name").asText()));
            return missing.isEmpty()
                    ? Check.good(what, expected.size() + " fields found")
                    : Check.bad(
                            what,
                            "has no field "
                                    + String.join(", ", missing)
                                    + "; put it on the layout");
        } catch (FileMakerFailure e) {
            return Check.bad(what, String.valueOf(e.getMessage()));
        }
    }

    private Check portal() {
        FileMakerConfig.Movement movement = config.movement();
        String what = "FileMaker portal " + movement.portal();
        try {
            JsonNode portals = fileMaker.layout(movement.writeLayout()).path("portalMetaData");
            if (!portals.has(movement.portal())) {
                return Check.bad(
                        what,
                        "not on layout "
                                + movement.writeLayout()
                                + "; add a portal with this object name");
            }
            String key = movement.occurrence() + "::" + movement.key();
            boolean hasKey = false;
            for (JsonNode field : portals.path(movement.portal())) {
                hasKey |= field.path("name").asText().equals(key);
            }
            return hasKey
                    ? Check.good(what, "shows " + key)
                    : Check.bad(what, "does not show " + key);
        } catch (FileMakerFailure e) {
            return Check.bad(what, String.valueOf(e.getMessage()));
        }
    }
}
