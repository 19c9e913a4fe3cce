package io.passerelle.sync.location;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.sync.stock.Location;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The shop's locations: the default one, `SHOPIFY_LOCATION_ID`, and those declared beside it. Not
/// read before they are needed: `--help` needs no settings.
@ApplicationScoped
public class Locations {
    private static final String PREFIX = "passerelle.sync.locations.";
    private final Map<Location, String> shopifyIds = new LinkedHashMap<>();
    private final Map<Location, Site> sites = new LinkedHashMap<>();

    /// What FileMaker says of a location that is not the default one.
    ///
    /// @param layout empty for the stock's own
    public record Site(String quantity, Optional<String> layout) {}

    Locations(LocationsConfig config, Settings settings) {
        Location main = config.sites().isEmpty() ? Location.ONLY : Location.theDefaultOfSeveral();
        shopifyIds.put(main, required(settings));
        new TreeMap<>(config.sites()).forEach(this::add);
    }

    /// `SHOPIFY_LOCATION_ID` as a global id; throws [BadSetting].
    public static String required(Settings settings) {
        return settings.require(
                "SHOPIFY_LOCATION_ID",
                "the location's number or gid://shopify/Location/<number>",
                Locations::globalId);
    }

    private void add(String key, LocationsConfig.Site site) {
        if (!key.matches("[a-z0-9-]{1,40}")) {
            throw new BadSetting(
                    PREFIX + key + ": expected a key of letters a to z, digits and -, up to 40");
        }
        String id = parse(key, site.shopifyLocation());
        if (shopifyIds.containsValue(id)) {
            throw new BadSetting(PREFIX + key + ".shopify-location: " + id + " is declared twice");
        }
        Location location = Location.another(key);
        shopifyIds.put(location, id);
        sites.put(location, new Site(site.quantity(), site.layout()));
    }

    private static String parse(String key, String text) {
        try {
            return globalId(text);
        } catch (BadSetting e) {
            throw new BadSetting(
                    PREFIX
                            + key
                            + ".shopify-location: found "
                            + text
                            + ", expected the location's number or"
                            + " gid://shopify/Location/<number>");
        }
    }

    private static String globalId(String text) {
        String number = text.replaceFirst("^gid://shopify/Location/", "");
        if (!number.matches("\\d{1,19}")) {
            throw new BadSetting(text);
        }
        return "gid://shopify/Location/" + number;
    }

    /// The default one first.
    public List<Location> all() {
        return new ArrayList<>(shopifyIds.keySet());
    }

    /// `gid://shopify/Location/…`.
    public String shopifyId(Location location) {
        return Optional.ofNullable(shopifyIds.get(location)).orElseThrow();
    }

    /// Empty for the default location, whose stock `passerelle.filemaker.stock` describes.
    public Optional<Site> site(Location location) {
        return Optional.ofNullable(sites.get(location));
    }
}
